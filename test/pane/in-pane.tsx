import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { render, type RenderResult } from '@testing-library/react';
import type { JSX, ReactElement } from 'react';
import type { Language } from '../../src/domain/finding';
import { LanguageProvider } from '../../src/taskpane/language';

/** Something of the pane, inside what the pane puts around it. */
export function inPane(children: ReactElement, lang: Language = 'sv'): JSX.Element {
  return (
    <FluentProvider theme={webLightTheme}>
      <LanguageProvider lang={lang}>{children}</LanguageProvider>
    </FluentProvider>
  );
}

export function renderInPane(children: ReactElement, lang: Language = 'sv'): RenderResult {
  return render(inPane(children, lang));
}

/** The text of an element with ordinary spaces. */
export function plainText(element: Element | null): string {
  return (element?.textContent ?? '').replaceAll('\u00a0', ' ');
}

/** A name of an element as it is written, with no-break spaces. */
export function named(name: string): (given: string) => boolean {
  return (given) => given.replaceAll('\u00a0', ' ') === name;
}
