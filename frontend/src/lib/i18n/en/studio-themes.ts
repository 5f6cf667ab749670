/** Themes: their wordings over time. */
export const words = {
  title: 'Themes',
  lead: 'A theme is a statement that emerged from the calls. Packs keep the wording of their day, whatever happens to the theme later.',
  none: 'No theme is public yet: it becomes so with the first pack that carries it.',
  since: (day: string) => `since ${day}`,
  history: (n: number) => (n === 1 ? '1 wording' : `${n} wordings`),
  from: (source: string) => `from ${source}`,
  reword: 'Word it anew',
  statement: 'New wording',
  from_: 'From which day on',
  source: 'Where the wording comes from',
  sourceHint: 'For example: the call of 15 October 2026.',
  sendReword: 'Save the new wording',
  reworded:
    'The new wording is saved. It becomes public with the next pack that carries the theme.',
  begin: 'Name a new theme',
  beginStatement: 'The statement',
  sendBegin: 'Add this theme',
  begun: 'The theme is added. It becomes public with the first pack that carries it.',
  faults: {
    statement: 'Enter the statement',
    since: 'Enter the day',
    source: 'Enter where it comes from',
  },
};
