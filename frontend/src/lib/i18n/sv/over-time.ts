import type { Words } from '../en/over-time';

export const words: Words = {
  heading: (themes, calls) =>
    `${themes === 1 ? 'Ett tema' : `${themes} teman`} under ${calls === 1 ? 'ett samtal' : `${calls} samtal`}`,
  text: 'Hur mycket av det som grupperna kom fram till och skrev ned i varje samtal som handlade om varje tema. Ju större lapp, desto mer. Välj en lapp för att läsa vad som sades.',
  steps: ['inget', 'under 1 av 10', 'under 1 av 5', 'under 1 av 3', '1 av 3 eller mer'],
  changes: {
    GAINING: {
      name: 'Allt vanligare',
      meaning: 'en fjärdedel mer under de sex senaste samtalen än under de tolv före dem',
    },
    STEADY: { name: 'Lika vanligt', meaning: 'inom en fjärdedel av vad det var' },
    FADING: { name: 'Mindre på sistone', meaning: 'en fjärdedel mindre, eller lägre' },
    TOO_FEW_CALLS: { name: 'Alla teman', meaning: 'för få samtal för att se vart de är på väg' },
  },
  of100: 'av 100 delar',
  wasNow: 'var → är',
  wasAndNow: (was, now) => `${was} av 100 i de tolv samtalen före, ${now} av 100 i de sex senaste`,
  cell: (title, month, pieces, of) => `${title}, ${month}: ${pieces} av ${of}`,
  figures: 'Samma sak i siffror',
  figuresText:
    'Insikter och anteckningar från varje samtal som handlade om varje tema. En del kan handla om två teman, så en rad kan bli mer än sin summa. Markerat: det tema som det mesta av samtalet handlade om.',
  call: 'Samtal',
  inAll: 'Sammanlagt',
  inMonth: (month) => `i ${month}:`,
  showAll: (n) => `Visa alla ${n} samtal`,
  csv: 'Hämta siffrorna (CSV)',
  air: 'Det som ligger i luften',
  airText: 'Hur mycket varje tema kom upp i de tolv senaste samtalen. Full färg: de sex senaste.',
  all: 'Teman över tid',
  loading: 'Hämtar hur teman har kommit upp…',
};
