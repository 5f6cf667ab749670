import type { Words } from '../en/themes';

export const words: Words = {
  title: 'Samtalens teman',
  lead: 'Påståenden som har återkommit i samtal efter samtal. Varje tema har sitt eget mönster i lapptäcket och leder till allt som människor har sagt om det.',
  calls: (n, since) => `${n === 1 ? 'Ett samtal' : `${n} samtal`} sedan ${since}`,
  empty: 'Inget tema är publicerat än.',
  emptyMore: 'Teman visas här med det första insiktspaketet som tar upp dem.',
  loading: 'Hämtar teman…',
  loadingOne: 'Hämtar temat…',
  description: (statement) =>
    `${statement}. När det kom upp, hur formuleringen har ändrats och vad som sades.`,
  all: 'Alla teman',
  mergedInto: 'Temat är numera en del av ett annat.',
  successor: 'Gå till det tema som det blev en del av',
  history: 'Så har formuleringen ändrats',
  from: (day) => `Från ${day}`,
  over: 'När det kom upp',
  overText: (n, of) => `${n} av ${of} samtal, äldst först.`,
  patch: (title, day) => `${title}, ${day}`,
  without: 'Ett samtal utan detta tema',
  evidence: 'Vad människor sade om det',
  evidenceText:
    'Ur de senaste insiktspaketen, senaste samtalet först. Varje rad leder till sin plats i paketet, så att den går att hänvisa till.',
  noEvidence: 'Ingen insikt, anteckning eller resurs är märkt med temat än.',
  search: 'Sök inom temat',
  more: 'Se allt',
};
