import { lazy } from 'react';

/** Parts that are seen only when they are asked for, each in a part of the bundle of its own. */
export const LazyTargetWhatIf = lazy(() =>
  import(/* webpackChunkName: "what-if" */ './what-if/TargetWhatIf').then(({ TargetWhatIf }) => ({
    default: TargetWhatIf,
  })),
);
export const LazySettingsPanel = lazy(() =>
  import(/* webpackChunkName: "settings" */ './settings/SettingsPanel').then(({ SettingsPanel }) => ({
    default: SettingsPanel,
  })),
);
export const LazyTemplatePart = lazy(() =>
  import(/* webpackChunkName: "template-form" */ './template/TemplatePart').then(({ TemplatePart }) => ({
    default: TemplatePart,
  })),
);
export const LazyInterpretation = lazy(() =>
  import(/* webpackChunkName: "interpretation" */ './interpretation/InterpretationWizard').then(
    ({ InterpretationWizard }) => ({ default: InterpretationWizard }),
  ),
);
export const LazyImport = lazy(() =>
  import(/* webpackChunkName: "import" */ './import/ImportPanel').then(({ ImportPanel }) => ({ default: ImportPanel })),
);
export const LazyResult = lazy(() =>
  import(/* webpackChunkName: "result" */ './ResultView').then(({ ResultView }) => ({ default: ResultView })),
);
