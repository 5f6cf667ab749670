import type { Words } from '../en/recordings';

export const words: Words = {
  title: 'Lyssna igen',
  lead: 'Missade du ett samtal, eller vill du höra det en gång till? Några spelades in. Vart och ett går också att läsa, där någon har skrivit ner vad som sades.',
  list: 'Samtal med inspelning',
  loading: 'Hämtar inspelningarna…',
  count: (n) => (n === 1 ? '1 samtal, senaste först' : `${n} samtal, senaste först`),
  watch: (host) => `Se eller lyssna hos ${host}`,
  read: 'Läs avskriften',
  noTranscript: 'Ingen avskrift än',
  onlyTranscript: 'Ingen inspelning är länkad',
  of: (title) => ` av ”${title}”`,
  none: 'Ingen inspelning är länkad än.',
  noneMore:
    'En inspelning visas här när alla som är med i den har gått med på det. Det människor skrev i ett samtal, och gick med på att dela, finns i insiktspaketet.',
  pages: 'Sidor med inspelningar',
  rules: {
    heading: 'Vad som spelas in, och vad som aldrig gör det',
    items: [
      {
        heading: 'Vad som får spelas in',
        text: 'De delar då alla är tillsammans: välkomnandet, inledningen och återsamlingen. Ditt samtalsprogram visar ett tecken så länge det pågår.',
      },
      {
        heading: 'Vad som aldrig spelas in',
        text: 'Smågrupper, och det en person skriver till en annan. Av en grupp finns det som någon i den skrev ner, och inget annat.',
      },
      {
        heading: 'Vem som kan se den',
        text: 'Alla, och därför finns den här först när alla som är med i den har gått med på det. En länk som öppnar ett möte eller bär en kod avvisas.',
      },
      {
        heading: 'Läsa i stället',
        text: 'En inspelning bör ha undertexter, och en avskrift bredvid. Där ingen avskrift är länkad än säger listan det.',
      },
      {
        heading: 'Var den ligger',
        text: 'Hos den värd som står bakom varje länk. Sidan hämtar inget därifrån: det börjar först när du följer länken.',
      },
      {
        heading: 'Om du är med i en och vill ha bort den',
        text: [
          'Säg det till den som ledde samtalet. Länken försvinner då från sidan. Kopior som någon har gjort tidigare når vi inte. ',
          { to: '/about', text: 'Vad vi lovar' },
        ],
      },
    ],
  },
};
