// What people of this field would ask of the sample calls, and what they should be shown first.
import { expect, test } from '@playwright/test';
import questions from '../fixtures/questions.json' with { type: 'json' };

interface Hit {
  kind: string;
  session: string;
  text: { text: string }[];
}

test('fifty questions find their answers in the sample calls', async ({ request }) => {
  let right = 0;
  let shown = 0;
  const wrong: string[] = [];
  for (const question of questions) {
    const answer = await request.get(
      `${process.env.API_URL}/api/v1/search?${new URLSearchParams({ q: question.q, limit: '3' })}`,
    );
    expect(answer.ok(), question.q).toBe(true);
    const { items }: { items: Hit[] } = await answer.json();
    const said = items.map(
      ({ kind, session, text }) => `${kind} ${session} ${text.map((piece) => piece.text).join('')}`,
    );
    const fits = said.map((hit) => new RegExp(question.right, 'i').test(hit));
    right += fits.filter(Boolean).length;
    shown += fits.length;
    if (!fits[0]) wrong.push(`${question.q}: ${said[0] ?? 'nothing'}`);
  }
  console.log(`Precision at 3 over ${questions.length} questions: ${(right / shown).toFixed(2)}`);
  expect(wrong, 'questions with another first answer').toEqual([]);
  expect(right / shown).toBeGreaterThanOrEqual(0.85);
});
