import type { Passage } from '$lib/text/sentence';

const onDevice: Passage[] = [
  {
    heading: 'When you visit',
    body: [
      'Your browser asks two servers for what it shows: the one with these pages and the one with the calls and packs. Both see your network address while they answer, as on any web site. Neither keeps a list of who came; only when something fails, the address that met it may be written down. Your time zone is read from your browser to show a call in your time; it is sent to us with the form to join, and where you choose it on your own page as a member; never otherwise.',
    ],
  },
  {
    heading: 'What your device keeps',
    body: [
      'So that you can read again without a connection, your browser keeps copies of this site and of the last packs and lists you read: at most forty answers. They stay on this device, nobody else is told, and they say nothing about you except that somebody read them here. What you search for, what you enter into a form and what the links in our mails open is never kept.',
      'While you are online you always see what is published now. Each time you come, the copies are compared with it: what was changed is replaced, and what was taken back is removed. On a computer that others use too, you may want to remove them when you go. Clearing this site’s data in your browser does the same.',
    ],
  },
];

const onCalls: Passage[] = [
  {
    heading: 'If you were on a call',
    body: [
      'Being in the chat is not consent to be quoted. A quote is published only after the person who wrote it agreed, and only as they agreed: with their name, their initials, their role and place, or without any of these. What rooms wrote together is published without names. Private messages are left out while a chat is read, before anything is stored.',
      'Please do not write about patients in a way that others could recognise. If it happened, tell us, and we take it out.',
    ],
  },
];

/** One kind of data, as the law asks for it (GDPR, Art. 13 and 14). */
interface Held {
  name: string;
  /** What it is. */
  what: string;
  /** What for, and on which ground of Art. 6(1). */
  why: string;
  until: string;
}

const held: Held[] = [
  {
    name: 'The form to join',
    what: 'Your name and e-mail address; if you like, your role, organisation, country and how you heard of us. The language of the form and your time zone, in which our mails give times; on your own page which mails you want. Whether our mails reach you, never whether you read them. From where a form came, only as a code, so that nobody floods us with them.',
    why: 'To invite you, and to know who meets. Because you agreed (consent, Art. 6(1)(a)).',
    until:
      'Until you leave, by the link in each of our mails or on your own page; where your profile was shown, its name and role stay unshown until you ask us to erase them. What nobody confirms by mail is deleted after 48 hours, and so is the code.',
  },
  {
    name: 'Mails we send',
    what: 'The address and the text.',
    why: 'To send them. For what you agreed to, or to ask whether we may quote you (our legitimate interest, Art. 6(1)(f)).',
    until:
      'Until the mail is sent; a day and a half at most. Then neither address nor text is left.',
  },
  {
    name: 'The chat of a call',
    what: 'What was written to everybody, the names that stood beside it, and who reacted with what. Telephone numbers and addresses in it are taken out when it is read.',
    why: 'To find what is worth passing on, and to ask its writers. Our legitimate interest in what a call learned; you may object.',
    until:
      'As long as its pack is kept. What was taken out waits until a facilitator decided about it.',
  },
  {
    name: 'The list of who attended',
    what: 'Names, countries and times. Of an e-mail address only a code that tells whether two are the same.',
    why: 'To count people once, and to see who agreed to be quoted. Our legitimate interest; you may object.',
    until: 'As long as its pack is kept.',
  },
  {
    name: 'Notes of the rooms',
    what: 'What a room wrote. Who wrote it is not published.',
    why: 'To publish what rooms concluded, after somebody looked that it names nobody. Our legitimate interest; you may object.',
    until: 'As long as its pack is kept.',
  },
  {
    name: 'Quotes',
    what: 'Your words with as much about you as you agreed to, what we asked you, and your answer.',
    why: 'To publish them. Because you agreed (consent).',
    until:
      'Until you take them back: they leave every page at once. Facilitators still see that they were there, until you ask us to erase them.',
  },
  {
    name: 'People we name',
    what: 'Name, role, organisation and country of who leads calls, of the core group, and of others who asked to stand here.',
    why: 'To say who meets, and to thank. Because you agreed (consent); founders and the core group because they answer for the calls (our legitimate interest).',
    until: 'Until you ask us to take your name away.',
  },
  {
    name: 'Accounts of facilitators',
    what: 'Name and e-mail address, and which account changed what and when.',
    why: 'To let the right people in, and to be able to explain what happened. Our legitimate interest in a safe system.',
    until:
      'The account until it is closed; the record as long as the system, without your name once you ask us to erase it.',
  },
];

const rights: Passage[] = [
  {
    heading: 'What you can ask for',
    body: [
      {
        list: [
          'To see everything we hold of you, as one file that you can take elsewhere.',
          'To have it put right where it is wrong.',
          'To have it erased: your words and your name leave these pages, every form of every pack, and what is stored behind them. What others said stays, with a note in place of your name.',
          'To have it left unused while something is unclear, or to object to a use of it.',
          'To take back what you agreed to, at any time and without a reason. What was done before stays lawful.',
        ],
      },
      'Write to us; it costs nothing, and you have an answer within a month. If we asked you by mail whether we may quote you, the link in that mail takes your words back without asking anybody.',
    ],
  },
  {
    heading: 'What erasing cannot do',
    body: [
      'Copies that somebody downloaded or printed before are out of our reach. Our own backups still hold what was there when they were made, until they are replaced. We keep a record that the erasure was done, without you in it, and a code of your name, so that a file that comes again does not bring you back.',
    ],
  },
  {
    heading: 'Who else sees it',
    body: [
      'Facilitators and administrators of this community, and whoever runs our servers for us. We sell nothing and give nothing to advertisers. No decision about you is made by a machine. What is published, everybody can read, everywhere in the world.',
    ],
  },
];

/** What becomes of what people tell us. */
export const words = {
  title: 'Privacy',
  lead: 'You can read everything here without telling us who you are. This site sets no cookies, follows nobody and loads nothing from anybody else.',
  responsible: {
    heading: 'Who answers for it',
    unnamed: 'No controller is named here yet. Ask us:',
    reach: 'You reach us at',
    complain:
      'If you are not content with our answer, you may complain to the authority that watches over us:',
    complainAnywhere:
      'If you are not content with our answer, you may complain to the data protection authority of the country you live or work in.',
    nobody: 'Nobody is named here yet. Speak to the people who invited you to the call.',
    failed: 'Who answers for it could not be fetched. Try again in a moment.',
    waiting: 'Fetching who answers for it…',
  },
  onDevice,
  onCalls,
  held: {
    heading: 'What we hold, why, and until when',
    what: 'What',
    why: 'Why',
    until: 'Until when',
    kinds: held,
  },
  rights,
};
export type Words = typeof words;
