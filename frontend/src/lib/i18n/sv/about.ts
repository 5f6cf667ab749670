import type { Words } from '../en/about';

export const words: Words = {
  title: 'Om samtalen',
  lead: 'Sommaren 2020 började människor som arbetar inom vård och omsorg att mötas i ett videosamtal för att prata om vänlighet. Det gör de fortfarande: en gång i månaden, en timme.',
  when: 'Den tredje torsdagen i varje månad',
  clock: '18.00–19.00 i London',
  next: 'Nästa gång:',
  moved: [
    'Ett samtal som flyttas visas på sin nya dag bland ',
    { to: '/sessions', text: 'alla samtal' },
    '.',
  ],
  purposes: 'Därför möts vi',
  waiting: 'Hämtar varför vi möts…',
  hour: {
    heading: 'Så går timmen till',
    steps: [
      {
        heading: 'Välkommen',
        text: 'Värdarna öppnar dörren. Chatten fylls av god morgon och god kväll, var och en med platsen den kommer från.',
      },
      {
        heading: 'En inledning',
        text: 'Den som leder samtalet säger kort varför ämnet är viktigt för henne eller honom.',
      },
      {
        heading: 'Smågrupper',
        text: 'Små grupper pratar om en eller två frågor. Någon i varje grupp skriver ner vad som sägs.',
      },
      {
        heading: 'Tillbaka tillsammans',
        text: 'Alla samlas igen, och grupperna berättar vad de tar med sig.',
      },
    ],
  },
  chat: [
    { strong: 'Chatten pågår hela tiden.' },
    ' Länkar, tack, eftertankar och allt från dem som hellre skriver än talar.',
  ],
  making: {
    heading: 'Så blir ett samtal ett insiktspaket',
    lead: 'Ett samtal är över efter en timme. Insiktspaketet finns kvar: vad människor sade, vad grupperna kom fram till och vad de rekommenderar varandra.',
    steps: [
      {
        heading: 'Vad samtalet lämnar efter sig',
        text: 'Samtalsledarna samlar chatten och gruppernas anteckningar. Privata meddelanden tas bort innan något sparas.',
      },
      {
        heading: 'Den som skrev tillfrågas',
        text: 'De väljer vad som ska citeras och frågar den som skrev det. Utan ett ja blir det inget citat.',
      },
      {
        heading: 'En utgåva',
        text: 'Paketet publiceras med ett nummer och ändras aldrig efter det. En rättelse blir nästa utgåva och säger vad som rättades.',
      },
    ],
    latest: 'Den senaste lappen i täcket:',
    more: 'Alla samtal och insiktspaket',
  },
  promises: {
    heading: 'Vad vi lovar',
    items: [
      {
        heading: 'Ditt ja kommer först',
        text: 'Att vara med i chatten är inget samtycke. Vi citerar dig bara om du har gått med på det.',
      },
      {
        heading: 'Du väljer hur',
        text: 'Med namn, initialer, roll och plats, eller utan något av detta.',
      },
      {
        heading: 'Du kan ta tillbaka det',
        text: 'Med länken i vårt brev, när som helst, utan skäl och utan att fråga någon. Dina ord försvinner genast från våra sidor och från varje utgåva som hade dem.',
      },
      {
        heading: 'Privat förblir privat',
        text: [
          'Det du skriver till en enskild person i ett samtal sparas aldrig. ',
          { to: '/privacy', text: 'Integritet, i sin helhet' },
        ],
      },
    ],
  },
  ways: { join: 'Gå med i samtalet', people: 'Vilka du kan möta' },
};
