import { describe, expect, it } from 'vitest';
import { columnsBy } from './columns';

describe('the columns of a board', () => {
  it.each([
    [['Frame', 'Sticky note', 'Question', 'Made by'], { room: 0, note: 1, question: 2, author: 3 }],
    [['Text', 'Group'], { note: 0, room: 1 }],
    [['Content of the note', 'Colour'], { note: 0 }],
    [['Notes', 'Text'], {}],
    [['Room name', 'Note', 'Name'], { room: 0, note: 1, author: 2 }],
    [['Lane', 'Card', '', '3'], {}],
    [[], {}],
    [['Bedroom', 'Notebook'], {}],
  ])('with the titles %j say %j', (titles, parts) => expect(columnsBy(titles)).toEqual(parts));
});
