import { describe, expect, it } from 'vitest';
import { parse, safeAddress } from './markdown';

const text = (words: string) => ({ type: 'text', text: words });

describe('what packs write', () => {
  it('makes paragraphs of blocks and joins their lines', () => {
    expect(parse('One\ntwo\n\nThree')).toEqual([
      { type: 'paragraph', children: [text('One two')] },
      { type: 'paragraph', children: [text('Three')] },
    ]);
  });

  it('knows strong and emphasis, also within each other', () => {
    expect(parse('A **kind *small* act** and _rest_')).toEqual([
      {
        type: 'paragraph',
        children: [
          text('A '),
          {
            type: 'strong',
            children: [text('kind '), { type: 'em', children: [text('small')] }, text(' act')],
          },
          text(' and '),
          { type: 'em', children: [text('rest')] },
        ],
      },
    ]);
  });

  it('leaves a lone asterisk and snake_case words alone', () => {
    expect(parse('2 * 3 and file_name_here \\*')).toEqual([
      { type: 'paragraph', children: [text('2 * 3 and file_name_here *')] },
    ]);
  });

  it('makes lists, with lines that go on', () => {
    expect(parse('- one\n  more\n- two\n\n1. first')).toEqual([
      { type: 'list', ordered: false, items: [[text('one more')], [text('two')]] },
      { type: 'list', ordered: true, items: [[text('first')]] },
    ]);
  });

  it('links to web addresses, with brackets in them', () => {
    expect(parse('[the report](https://example.org/a_(b) "Title")')).toEqual([
      {
        type: 'paragraph',
        children: [
          { type: 'link', href: 'https://example.org/a_(b)', children: [text('the report')] },
        ],
      },
    ]);
  });
});

describe('what somebody might smuggle in', () => {
  it.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '[x](javascript:alert(1))',
    '[x](JaVaScRiPt:alert(1))',
    '[x](data:text/html;base64,PHNjcmlwdD4=)',
    '[x](vbscript:msgbox(1))',
    '[x](//evil.example)',
    '[x](java\tscript:alert(1))',
    '<javascript:alert(1)>',
    '[x](https://user:secret@evil.example)',
    '[x](&#106;avascript:alert(1))',
  ])('keeps %s as text', (source) => {
    const [block] = parse(source);
    expect(block).toEqual({ type: 'paragraph', children: [text(source)] });
  });

  it('encodes quotes in an address rather than ending the attribute', () => {
    expect(safeAddress('https://example.org/"onmouseover="x')).toBe(
      'https://example.org/%22onmouseover=%22x',
    );
  });

  it('answers at once on unclosed marks', () => {
    const started = performance.now();
    parse('**a *b '.repeat(5000));
    parse('['.repeat(20000));
    parse('[a]('.repeat(10000));
    expect(performance.now() - started).toBeLessThan(1500);
  });
});
