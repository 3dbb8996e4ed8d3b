import type { Bilingual } from '../../domain/finding';
import type { ExcelWork } from './excel-work';
import type { PaneHost, Problem } from './pane-host';

/** What the host has around it; a test puts its own there. */
export interface ExcelHostOptions {
  /** Loads what reads, checks and writes: more than half of the product, and not needed for the first sight of the pane. */
  readonly load: () => Promise<{ readonly work: ExcelWork; readonly problemOf: (error: unknown) => Problem }>;
}

const NOT_LOADED: Bilingual = {
  sv: 'En del av Ramkoll kunde inte hämtas. Kontrollera nätverket, stäng panelen och öppna den igen.',
  en: 'A part of Ramkoll could not be fetched. Check the network, close the pane and open it again.',
};

/** The workbook that is open in Excel. */
export function excelHost({ load }: ExcelHostOptions): PaneHost {
  let loaded: Awaited<ReturnType<ExcelHostOptions['load']>> | null = null;
  const work = async (): Promise<ExcelWork> => {
    loaded ??= await load();
    return loaded.work;
  };
  return {
    kind: 'excel',
    recognise: async (request) => (await work()).recognise(request),
    check: async (request) => (await work()).check(request),
    goTo: async (place) => (await work()).goTo(place),
    neighbourhood: null,
    cellsAround: async (place, lang) => (await work()).cellsAround(place, lang),
    previewImports: async (files, lang, given) => (await work()).previewImports(files, lang, given),
    keepsWhatIsGiven: true,
    showReport: async () => (await work()).showReport(),
    addActions: async (wanted) => (await work()).addActions(wanted),
    makeTemplate: async (lang) => (await work()).makeTemplate(lang),
    templateOffer: async (answers) => (await work()).templateOffer(answers),
    createTemplate: async (form, answers, lang) => (await work()).createTemplate(form, answers, lang),
    watch: async (onChange) => (await work()).watch(onChange),
    problemOf: (error): Problem =>
      loaded?.problemOf(error) ?? { kind: 'error', detail: NOT_LOADED, isCancelled: false, isIncomplete: false },
    files: null,
  };
}
