import { RULESET } from '../src/app/version';
import { RULES } from '../src/rules/catalogue';
import { ruleTexts } from '../src/strings/rule-texts';
import { words } from '../src/strings/words';

const FAMILIES: Readonly<Record<string, string>> = {
  DA: 'Data',
  BE: 'Beslut',
  OM: 'Omfördelningar',
  RA: 'Ramar',
  MA: 'Mål',
  AT: 'Åtgärder',
};

/** The rule catalogue as Markdown, Swedish with the English below each rule. */
export function rulesDocument(): string {
  const lines = [
    '# Regelkatalog',
    '',
    `Regelverk ${RULESET}. Filen skapas ur koden med \`npm run docs\`; ändra den inte för hand.`,
    '',
    'Ett **fel** ger slutstatus 1 och ska rättas. En **varning** ska läsas. En **upplysning** är bra att veta.',
  ];
  let family = '';
  for (const { id, severity } of RULES) {
    const own = id.slice(0, 2);
    if (own !== family) {
      family = own;
      lines.push('', `## ${family}: ${FAMILIES[family] ?? family}`);
    }
    const { sv, en } = ruleTexts;
    lines.push('', `### ${id} ${sv[id].title}`, '', `${words.sv[`severity.${severity}`]}. ${sv[id].description}`);
    for (const { message, consider } of Object.values(sv[id].variants))
      lines.push('', `> ${shown(message)}`, '>', `> ${shown(consider)}`);
    lines.push('', `*${en[id].title} (${words.en[`severity.${severity}`].toLowerCase()}). ${en[id].description}*`);
  }
  return `${lines.join('\n')}\n`;
}

/** A message's placeholders as dots: what stands there depends on the workbook. */
function shown(text: string): string {
  return text.replace(/\{\w+\}/g, '…');
}
