// Elements. Whatever comes from the API is set as text, never as HTML: what people post is not ours to trust.

import { view } from './state.js';

export const $ = id => document.getElementById(id);

/** An element with text and attributes. */
export function element(name, text, attributes = {}, ...children) {
  const made = document.createElement(name);
  if (text !== null) made.textContent = text;
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

export function svg(name, attributes, ...children) {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/** Changes only the children whose item has changed, so that nothing flickers and focus stays where it is. */
export function patch(parent, items, key, render) {
  const old = new Map(Array.from(parent.children, node => [node.dataset.key, node]));
  let next = parent.firstElementChild;
  for (const item of items) {
    const id = key(item);
    const shown = view.lang + JSON.stringify(item);
    let node = old.get(id);
    old.delete(id);
    if (!node || node.shown !== shown) {
      const fresh = render(item);
      fresh.dataset.key = id;
      fresh.shown = shown;
      if (node) {
        if (next === node) next = fresh;
        exchange(node, fresh);
      }
      node = fresh;
    }
    if (node === next) next = next.nextElementSibling;
    else parent.insertBefore(node, next);
  }
  old.forEach(node => node.remove());
}

/** Whoever has opened something finds it open, and their focus where it was, after it was drawn anew. */
function exchange(node, fresh) {
  const focused = node.contains(document.activeElement) ? document.activeElement.closest('details') : null;
  const open = new Set(Array.from(node.querySelectorAll('details[open]'), details => details.dataset.name));
  node.replaceWith(fresh);
  for (const details of fresh.querySelectorAll('details')) {
    details.open = open.has(details.dataset.name);
    if (focused && details.dataset.name === focused.dataset.name) details.firstElementChild.focus();
  }
}

/** What the API answers; null if there is no such thing. */
export async function ask(path) {
  const answer = await fetch(path, { headers: { accept: 'application/json' } });
  if (answer.status === 404) return null;
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer.json();
}

/** Tells the API something. */
export async function send(path, body) {
  const answer = await fetch(path, body === undefined ? { method: 'POST' }
    : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
}
