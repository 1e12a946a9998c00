// Charts: plain SVG, with a label that says the same in words. Their texts are beside them in HTML where they must wrap.

import { svg } from './dom.js';

/** A line through values, over an area down to zero; stretches that were not seen are hatched. */
export function line(values, label, gaps = [], first = values[0].x, last = values[values.length - 1].x) {
  const width = 600, height = 120, most = Math.max(1, ...values.map(point => point.y));
  const span = Math.max(1e-9, last - first);
  const across = x => Math.min(width, Math.max(0, (x - first) / span * width)).toFixed(1);
  const points = values.map(point => `${across(point.x)},${(height - point.y / most * (height - 6) - 1).toFixed(1)}`);
  const ends = values.length ? [across(values[0].x), across(values[values.length - 1].x)] : [0, 0];
  return svg('svg', { viewBox: `0 0 ${width} ${height}`, role: 'img', 'aria-label': label, preserveAspectRatio: 'none' },
    svg('defs', {}, svg('pattern', { id: 'hatch', width: 5, height: 5, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
      svg('rect', { class: 'hatch', width: 1.6, height: 5 }))),
    svg('line', { class: 'axis', x1: 0, x2: width, y1: height - 1, y2: height - 1 }),
    svg('polygon', { class: 'area', points: `${ends[0]},${height} ${points.join(' ')} ${ends[1]},${height}` }),
    svg('polyline', { class: 'curve', points: points.join(' ') }),
    ...gaps.map(gap => svg('rect', { class: 'unseen', fill: 'url(#hatch)', x: across(gap.from), y: 0, height,
      width: Math.max(1, across(gap.to) - across(gap.from)).toFixed(1) })));
}

const CENTRE = { x: 200, y: 140 };
const RADIUS = 92;

/**
 * Four percentiles on four axes. An axis whose value is not known has no point, and then there is no area either.
 *
 * @param axes name, share of 0 to 100 or undefined, and the text of it
 */
export function radar(axes, label) {
  const at = (i, value) => {
    const angle = i / axes.length * 2 * Math.PI - Math.PI / 2;
    return { x: CENTRE.x + Math.cos(angle) * value / 100 * RADIUS, y: CENTRE.y + Math.sin(angle) * value / 100 * RADIUS };
  };
  const ring = value => axes.map((_, i) => at(i, value)).map(point => `${point.x.toFixed(1)},${point.y.toFixed(1)}`).join(' ');
  const known = axes.map((axis, i) => axis.value === undefined ? null : at(i, axis.value));
  const text = ({ x, y }, content, anchor, name) => {
    const made = svg('text', { x, y, 'text-anchor': anchor, class: name });
    made.textContent = content;
    return made;
  };
  return svg('svg', { viewBox: '0 0 400 280', class: 'radar', role: 'img', 'aria-label': label },
    ...[25, 50, 75, 100].map(value => svg('polygon', { class: 'ring', points: ring(value) })),
    ...axes.map((_, i) => svg('line', { class: 'axis', x1: CENTRE.x, y1: CENTRE.y, x2: at(i, 100).x, y2: at(i, 100).y })),
    ...(known.every(point => point) ? [svg('polygon', { class: 'shape',
      points: known.map(point => `${point.x.toFixed(1)},${point.y.toFixed(1)}`).join(' ') })] : []),
    ...known.filter(point => point).map(point => svg('circle', { class: 'point', cx: point.x, cy: point.y, r: 4 })),
    ...axes.flatMap((axis, i) => {
      const end = at(i, 100);
      const side = end.x > CENTRE.x + 1 ? 'start' : end.x < CENTRE.x - 1 ? 'end' : 'middle';
      const x = side === 'start' ? end.x + 8 : side === 'end' ? end.x - 8 : end.x;
      const y = side !== 'middle' ? end.y - 2 : end.y < CENTRE.y ? end.y - 24 : end.y + 18;
      return [text({ x, y }, axis.name, side, 'name'), text({ x, y: y + 17 }, axis.text, side, 'value')];
    }));
}

/** Shares of a whole, one upon the other; what is left out of the parts is left empty. */
export function stack(parts, label) {
  let below = 0;
  return svg('svg', { viewBox: '0 0 10 100', preserveAspectRatio: 'none', role: 'img', 'aria-label': label },
    ...parts.map(part => {
      below += part.share * 100;
      return svg('rect', { class: part.look, x: 0, width: 10, y: (100 - below).toFixed(2), height: (part.share * 100).toFixed(2) },
        title(part.name));
    }));
}

/** The same along a line. */
export function bar(parts, label) {
  let before = 0;
  return svg('svg', { viewBox: '0 0 100 10', preserveAspectRatio: 'none', role: 'img', 'aria-label': label },
    ...parts.map(part => {
      const made = svg('rect', { class: part.look, y: 0, height: 10, x: (before * 100).toFixed(1), width: (part.share * 100).toFixed(1) },
        title(part.name));
      before += part.share;
      return made;
    }));
}

/** A patch of the colour that a part of a chart has. */
export const swatch = look => svg('svg', { viewBox: '0 0 10 10', class: 'swatch', 'aria-hidden': 'true' },
  svg('rect', { class: look, width: 10, height: 10 }));

function title(text) {
  const made = svg('title', {});
  made.textContent = text;
  return made;
}
