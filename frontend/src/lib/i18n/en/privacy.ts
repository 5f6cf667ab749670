import type { Passage } from '$lib/text/sentence';

const passages: Passage[] = [
  {
    heading: 'When you visit',
    body: [
      'Your browser asks two servers for what it shows: the one with these pages and the one with the calls and packs. As on any web site, both see your network address while they answer. Your time zone is read from your browser to show a call in your time; it is never sent to us.',
    ],
  },
  {
    heading: 'What your device keeps',
    body: [
      'So that you can read again without a connection, your browser keeps copies of this site and of the last packs and lists you read: at most forty answers. They stay on this device, nobody else is told, and they say nothing about you except that somebody read them here. What you search for, what you enter into a form and what the links in our mails open is never kept.',
      'While you are online you always see what is published now. Each time you come, the copies are compared with it: what was changed is replaced, and what was taken back is removed. On a computer that others use too, you may want to remove them when you go. Clearing this site’s data in your browser does the same.',
    ],
  },
  {
    heading: 'If you were on a call',
    body: [
      'Being in the chat is not consent to be quoted. A quote is published only after the person who wrote it agreed, and only as they agreed: with their name, their initials, their role and place, or without any of these. Private messages are dropped before anything is stored. Addresses in the list of who attended are not stored, and the address to which we send a question about a quote is used for that mail only.',
    ],
  },
  {
    heading: 'If you change your mind',
    body: [
      'You can withdraw a quote at any time, without giving a reason. It disappears from these pages, and the pack is published again without it. If we asked you by mail, open the link in that mail and take your words back there, without asking anybody; otherwise ask the facilitator. Copies that somebody downloaded before are out of our reach.',
    ],
  },
  {
    heading: 'What we hold of you',
    body: [
      'You can ask a facilitator for everything we hold of you, and get it as one file. You can also ask us to erase it: your words and your name leave these pages, every form of every pack, and what is stored behind them. What others said stays, with a note in place of your name. We keep a record that it was done, without you in it, and a code from which nobody can read who you are, so that a file that comes again does not bring you back.',
    ],
  },
];

/** What becomes of what people tell us. */
export const words = {
  title: 'Privacy',
  lead: 'You can read everything here without telling us who you are. This site sets no cookies, counts no visits and loads nothing from anybody else.',
  passages,
};
export type Words = typeof words;
