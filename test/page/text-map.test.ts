// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { asRead, mapText } from '../../lib/page/text-map.ts';

function rootWith(html: string): HTMLElement {
  const root = document.createElement('div');
  root.innerHTML = html;
  document.body.replaceChildren(root);
  return root;
}
const leaveOut = (element: Element) => element.matches('.quote, .signature');
const read = (html: string) => mapText(rootWith(html), leaveOut).text;

describe('mapText', () => {
  it.each([
    ['', ''],
    ['<br>', ''],
    ['<div><br></div>', ''],
    ['Hello', 'Hello'],
    ['I am <b>so</b>rry', 'I am sorry'],
    ['<a href="#">a</a><span>b</span>', 'ab'],
    ['<div>a</div><div>b</div>', 'a\nb'],
    ['<div>a</div><div><br></div><div>b</div>', 'a\n\nb'],
    ['a<div>b</div>c', 'a\nb\nc'],
    ['a<br>b', 'a\nb'],
    ['a<br>', 'a'],
    ['a<br><br>', 'a\n'],
    ['<div>a<br></div><div>b</div>', 'a\nb'],
    ['<br><br>a', '\n\na'],
    ['<div><div>a</div></div><div><div><div>b</div></div></div>', 'a\nb'],
    ['<p>a</p><p>b</p>', 'a\nb'],
    ['<p>a</p>\n  <p>b</p>\n', 'a\nb'],
    ['<ul><li>one</li><li>two</li></ul>after', 'one\ntwo\nafter'],
    ['<ul><li>one</li><li></li></ul>', 'one\n'],
    ['<ul><li><ul><li>one</li></ul></li></ul>', 'one'],
    ['<div>a</div><div></div><div>b</div>', 'a\nb'],
    ['<div>a</div><div>\u200B</div><div>b</div>', 'a\n\nb'],
    ['a \n  b', 'a b'],
    ['  a  ', 'a'],
    ['a <b> b</b> ', 'a b'],
    ['a&nbsp; b&nbsp;', 'a  b '],
    ['<div>a </div><div> b</div>', 'a\nb'],
    ['<pre>a  b\nc\n</pre>d', 'a  b\nc\nd'],
    ['wo\u200Brd\uFEFFs so\u00ADft', 'words soft'],
    ['a<!-- no -->b<span style="display:none">no</span><script>no</script>', 'ab'],
    ['a<span style="visibility:hidden">no</span>b', 'ab'],
    ['see <img alt="no"> this', 'see  this'],
    ['Hi <span contenteditable="false">@Jane</span>, so', 'Hi @Jane, so'],
    ['<table><tbody><tr><td>a</td><td>b</td></tr></tbody></table>', 'a\nb'],
    ['mine<div class="signature">-- me</div><blockquote class="quote">theirs</blockquote>', 'mine'],
    ['mine<blockquote class="quote">theirs</blockquote>more', 'mine\nmore'],
    ['<div class="quote">theirs</div><div>mine</div>', 'mine'],
  ])('reads %j as %j', (html, text) => {
    expect(read(html)).toBe(text);
  });

  it('finds a phrase that bold splits', () => {
    const root = rootWith('<div>We are <b>so</b>rry, all.</div>');
    const range = mapText(root).toRange(7, 12)!;
    expect(range.toString()).toBe('sorry');
    expect(range.startContainer).toBe(root.querySelector('b')!.firstChild);
  });

  it('gives a caret in an empty line, and takes one from there', () => {
    const root = rootWith('<div>a</div><div><br></div><div>b</div>');
    const { toRange, toOffset } = mapText(root);
    const caret = toRange(2, 2)!;
    expect(caret.startContainer).toBe(root.children[1]);
    expect(toOffset(root.children[1]!, 0)).toBe(2);
    expect(toOffset(root.children[2]!, 0)).toBe(3);
  });

  it('gives no range over what is left out', () => {
    const { text, toRange } = mapText(rootWith('one<blockquote class="quote">theirs</blockquote>two'), leaveOut);
    expect(text).toBe('one\ntwo');
    expect(toRange(0, 7)).toBeNull();
    expect(toRange(3, 4)).toBeNull();
    expect(toRange(0, 3)!.toString()).toBe('one');
    expect(toRange(4, 7)!.toString()).toBe('two');
  });

  it('gives no offset for a place in what is left out, or outside', () => {
    const root = rootWith('one<i class="quote">theirs</i>');
    const { toOffset } = mapText(root, leaveOut);
    expect(toOffset(root.querySelector('i')!.firstChild!, 2)).toBeNull();
    expect(toOffset(document.body, 0)).toBeNull();
  });

  it('gives one range for each text node of a span', () => {
    const ranges = mapText(rootWith('<div>We are <b>so</b>rry</div><div>now</div>')).toRanges(4, 16);
    expect(ranges.map(String)).toEqual(['re ', 'so', 'rry', 'now']);
  });

  it('refuses spans that are not of the text', () => {
    const { toRange } = mapText(rootWith('abc'));
    for (const [start, end] of [
      [-1, 2],
      [2, 1],
      [0, 4],
      [Number.NaN, 1],
    ] as const)
      expect(toRange(start, end)).toBeNull();
  });

  it('reads an editor of another window, whose classes are not ours', () => {
    const frame = document.createElement('iframe');
    document.body.replaceChildren(frame);
    const other = frame.contentDocument!;
    other.body.innerHTML = '<div id="editor"><div>a <b>b</b></div><div>c</div></div>';
    const { text, toRange } = mapText(other.getElementById('editor')!);
    expect(text).toBe('a b\nc');
    expect(toRange(2, 3)!.startContainer.ownerDocument).toBe(other);
  });

  it('takes time in step with the size of the text', () => {
    const root = rootWith('<div>word <b>word</b> word</div>'.repeat(2000));
    expect(mapText(root).text.length).toBe(2000 * 15 - 1);
  });
});

describe('asRead', () => {
  it('is what a map reads back', () => {
    expect(asRead('a\r\nb\u00A0c\td\u200B')).toBe('a\nb c d');
  });
});
