// Posts: their text, what it was coded as and by which words, and the numbers about them.

import { view } from './state.js';
import { word } from './words.js';
import { UNKNOWN, age, count, hundredth, measured, number, seconds, time } from './format.js';
import { element } from './dom.js';
import { bar } from './charts.js';
import { valueDetails } from './explain.js';

const familyOf = code => /^[PN]\d$/.test(code) ? 'cue' : code === code.toLowerCase() ? 'principle' : 'category';
const codeName = code => view.codes.has(code) ? view.codes.get(code)[view.lang] : code;

/** A text in which the words are marked that codes rest on; each mark says which codes. */
function markedText(text, evidence) {
  const codes = Array.from(text, () => '');
  // By characters as people count them, so that none is cut in two.
  const characters = Array.from(text);
  for (const { code, words } of evidence) {
    for (const letters of words.map(one => Array.from(one)).filter(one => one.length)) {
      for (let at = 0; at + letters.length <= characters.length; at++) {
        if (letters.every((letter, i) => letter === characters[at + i])) {
          for (let i = at; i < at + letters.length; i++) if (!codes[i].split(' ').includes(code)) codes[i] = `${codes[i]} ${code}`.trim();
        }
      }
    }
  }
  const parts = [];
  for (let start = 0, end = 0; start < characters.length; start = end) {
    while (end < characters.length && codes[end] === codes[start]) end++;
    const piece = characters.slice(start, end).join('');
    const found = codes[start] ? codes[start].split(' ') : [];
    parts.push(found.length ? element('mark', piece, { class: familyOf(found[0]), title: found.map(codeName).join(' · ') }) : piece);
  }
  return element('blockquote', null, {}, ...parts);
}

/** A post's text, and what is to be known of it: whether it is gone, was edited, or is cut. */
export function postText(post) {
  const marks = [
    ...(post.gone ? [word(post.gone.kind)(time(post.gone.at), age(seconds(post.gone.age)))] : []),
    ...(post.textRemovedAt ? [word('removed')(time(post.textRemovedAt))] : []),
    ...(post.edits ? [word('edited')(number(post.edits))] : []),
    ...(post.textTruncated ? [word('cut')] : []),
    ...(post.coding && post.coding.version !== view.coder ? [word('codedBy')(post.coding.version)] : []),
  ];
  return [
    ...(post.text ? [markedText(post.text, post.evidence || [])] : []),
    ...(marks.length ? [element('p', marks.join(' '), { class: post.gone ? 'mark gone' : 'mark' })] : []),
  ];
}

const labelled = (name, ...children) => element('span', null, { class: 'coded' }, element('span', word(name), { class: 'label' }), ' ', ...children);
const chip = (text, look, title = '') => element('span', text, { class: `chip ${look}`, ...(title ? { title } : {}) });
const dash = why => element('span', UNKNOWN, why ? { title: why } : {});

function about(coding, why) {
  if (!coding || !coding.primary) return [dash(why)];
  return [chip(coding.primary.name[view.lang], 'first', coding.primary.code),
    ...coding.secondary.flatMap(one => [' ', chip(one.name[view.lang], 'second', one.code)])];
}

function toneOf(coding, why) {
  const tone = coding && coding.tone;
  if (!tone) return [dash(why)];
  const shares = ['positive', 'neutral', 'negative'].map(name => ({ name: `${word(name)} ${hundredth(tone[name])}`, look: name, share: tone[name] / 100 }));
  return [element('span', null, { class: 'tone' }, bar(shares, word('toneOf')(...['positive', 'neutral', 'negative'].map(name => hundredth(tone[name]))))),
    ` ${word(tone.sentiment)} ${hundredth(tone[tone.sentiment])}`,
    ...(tone.hostile > 50 ? [' ', chip(word('hostile')(hundredth(tone.hostile)), 'hostile')] : [])];
}

/** What a post was coded as; what is not known is a dash that says why. */
function codes(post) {
  const values = new Map(post.measures.map(value => [value.formula.id, value]));
  const why = id => values.has(id) ? values.get(id).why : '';
  const { coding } = post;
  const manner = (id, text, found) => coding
    ? [element('strong', text), ...found.flatMap(one => [' ', chip(one.name[view.lang], familyOf(one.code), one.code)])] : [dash(why(id))];
  return element('p', null, { class: 'codes' },
    labelled('about', ...about(coding, why('dialogue'))),
    labelled('tone', ...toneOf(coding, why('sentiment'))),
    labelled('dialogue', ...manner('dialogue', coding ? word('ofFour')(coding.principles.length) : '', coding ? coding.principles : [])),
    labelled('personal', ...manner('personification', measured('personification', (values.get('personification') || {}).value), coding ? coding.cues : [])));
}

function numbers(post) {
  const rests = (post.evidence || []).map(({ code, words }) =>
    element('li', `${codeName(code)}: ${words.join(' · ')}`));
  return element('details', null, { class: 'numbers', 'data-name': 'numbers' }, element('summary', word('numbers')),
    ...post.measures.map(value => valueDetails('post', value)),
    ...(rests.length ? [element('p', word('rests'), { class: 'label' }), element('ul', null, { class: 'rests' }, ...rests)] : []));
}

export function postItem(post) {
  return element('li', null, {},
    element('p', null, { class: 'meta' }, `${time(post.publishedAt)} · `,
      word('counts')(count(post.counts.reposts), count(post.counts.comments), count(post.counts.likes)),
      ...(post.gone || view.simulated ? [] : [' · ', element('a', word('onWeibo'), { href: post.url, rel: 'noreferrer' })])),
    ...postText(post), codes(post), numbers(post));
}

/** What the marks in texts mean. */
export const legend = () => element('p', null, { class: 'meta' }, `${word('marked')} `,
  ...['category', 'principle', 'cue'].flatMap(name => [element('mark', word(name), { class: name }), ' ']));
