// Numbers that explain themselves: what stands behind each is one click away, as the API gives it with the value.

import { view } from './state.js';
import { word } from './words.js';
import { UNKNOWN, measured, number } from './format.js';
import { element } from './dom.js';

/** The name of a formula; its id where it has none. */
export function nameOf(family, id) {
  const formula = view.formulas[family].get(id);
  return formula ? formula.name[view.lang] : id;
}

const shownAs = input => Array.isArray(input) ? input.join(', ') || UNKNOWN : typeof input === 'number' ? number(input, 4, 0) : String(input);
const listed = pairs => pairs.map(([name, value]) => `${name} ${shownAs(value)}`).join(' · ');

function terms(rows) {
  return element('dl', null, { class: 'terms' }, ...rows.filter(([, text]) => text)
    .map(([name, text]) => element('div', null, {}, element('dt', word(name)), element('dd', text))));
}

function formulaTerms(family, { id, version }) {
  const formula = view.formulas[family].get(id);
  const known = formula && formula.version === version;
  return [['definition', known ? formula.definition : ''], ['formula', word('version')(id, version)], ['source', known ? formula.source : '']];
}

/** A formula by its name; opened, it says how it makes numbers. */
export function formulaDetails(family, formula, ...more) {
  return element('details', null, { class: 'explain', 'data-name': `${family} ${formula.id}` },
    element('summary', nameOf(family, formula.id)), terms([...formulaTerms(family, formula), ...more]));
}

/** A value by its name and number; opened, it says what it was made of, and what is missing. */
export function valueDetails(family, value, before = [], name = nameOf(family, value.formula.id)) {
  const { id } = value.formula;
  return element('details', null, { class: 'explain', 'data-name': `${family} ${id}` },
    element('summary', null, {}, ...before, `${name} `, element('strong', measured(id, value.value))),
    terms([
      ...formulaTerms(family, value.formula),
      ['inputs', listed(Object.entries(value.inputs))],
      ['behind', number(value.n, 1, 0)],
      ['ageRule', value.ageRule],
      ['missing', listed(Object.entries(value.missing))],
      ['why', value.why || ''],
    ]));
}
