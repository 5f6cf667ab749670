import { themes, themesOverTime, themesOverTimeAsCsv } from '$lib/api/themes';

export function load({ fetch }) {
  return {
    themes: themes(fetch),
    overTime: themesOverTime(fetch),
    csv: themesOverTimeAsCsv(fetch),
  };
}
