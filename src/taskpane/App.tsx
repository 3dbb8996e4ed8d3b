import { FluentProvider, makeStyles, tokens, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import { useCallback, useEffect, useState, type JSX } from 'react';
import type { Language } from '../domain/finding';
import { paneShellText } from '../strings/pane-shell-text';
import { paneText } from '../strings/pane-text';
import type { PaneHost } from './hosts/pane-host';
import { LanguageProvider } from './language';
import type { OfficeHost } from './office-host';
import { Pane, type PaneProps } from './Pane';
import { rememberedLanguage, rememberLanguage } from './remembered';
import { StateBanner } from './states/StateBanner';
import { useDark } from './use-dark';

const useStyles = makeStyles({
  all: { minHeight: '100vh', backgroundColor: tokens.colorNeutralBackground1 },
  alone: { padding: tokens.spacingHorizontalL, paddingInlineEnd: '42px' },
  title: { margin: `0 0 ${tokens.spacingVerticalM}`, fontSize: tokens.fontSizeBase400 },
});

export interface AppProps extends Pick<PaneProps, 'log' | 'save' | 'openBrowser' | 'first' | 'runsAtOnce'> {
  /** Where the page turns out to be. */
  readonly office: Promise<OfficeHost>;
  readonly hostOf: (office: 'excel' | 'browser') => PaneHost;
  /** The background of Office's own panes, once it is known; undefined where Office does not say. */
  readonly officeBackground: () => string | undefined;
  readonly storage: () => Storage;
}

type Found = PaneHost | 'old-excel' | 'unreachable' | null;

/** The pane with what is around all of it: theme, language, and which host it has. */
export function App(props: AppProps): JSX.Element {
  const { office, hostOf, officeBackground, storage, first, ...rest } = props;
  const styles = useStyles();
  const [lang, setLang] = useState<Language>(() => rememberedLanguage(storage));
  const [found, setFound] = useState<Found>(null);
  const isDark = useDark(found === null ? undefined : officeBackground());
  useEffect(() => {
    let isOver = false;
    void office.then((where) => {
      if (!isOver) setFound(where === 'excel' || where === 'browser' ? hostOf(where) : where);
    });
    return () => {
      isOver = true;
    };
  }, [office, hostOf]);
  useEffect(() => {
    document.documentElement.lang = lang;
    document.documentElement.style.colorScheme = isDark ? 'dark' : 'light';
  }, [lang, isDark]);
  const choose = useCallback(
    (chosen: Language) => {
      rememberLanguage(storage, chosen);
      setLang(chosen);
    },
    [storage],
  );
  return (
    <FluentProvider theme={isDark ? webDarkTheme : webLightTheme} className={styles.all}>
      <LanguageProvider lang={lang}>
        {found === null || typeof found === 'string' ? (
          <div className={styles.alone}>
            <h1 className={styles.title}>{paneText(lang, 'title')}</h1>
            {found === null ? (
              <p>{paneText(lang, 'state.starting')}</p>
            ) : (
              <NoHost found={found} {...rest} lang={lang} />
            )}
          </div>
        ) : (
          <Pane {...rest} {...(first && found.files ? { first } : {})} host={found} onLang={choose} />
        )}
      </LanguageProvider>
    </FluentProvider>
  );
}

function NoHost({
  found,
  openBrowser,
  lang,
}: Pick<PaneProps, 'openBrowser'> & {
  readonly found: 'old-excel' | 'unreachable';
  readonly lang: Language;
}): JSX.Element {
  if (found === 'old-excel') return <StateBanner kind="too-old" on={{ openBrowser }} />;
  return <StateBanner kind="offline" detail={paneShellText(lang, 'state.unreachable')} />;
}
