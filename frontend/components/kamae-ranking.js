// The lines of a ranking, in the page itself, so that its styles hold. New figures come into the lines that are there: whoever
// has gone to one with the keyboard, or marked its name, stays there.
class KamaeRanking extends HTMLElement {
  #ranking = null;

  connectedCallback() {
    if (Object.hasOwn(this, 'ranking')) {
      const ranking = this.ranking;
      delete this.ranking;
      this.ranking = ranking;
    }
  }

  get ranking() { return this.#ranking; }
  set ranking(ranking) { this.#ranking = ranking; this.#draw(); }

  #draw() {
    if (!this.#ranking) {
      return;
    }
    const { heads, lines } = this.#ranking;
    if (!this.firstChild) {
      this.append(element('div', 'k-ranking-heads'), document.createElement('ol'));
      this.firstChild.setAttribute('aria-hidden', 'true');
    }
    const [head, list] = this.children;
    head.replaceChildren(...heads.map((words) => text('', words)));
    while (list.children.length > lines.length) {
      list.lastChild.remove();
    }
    lines.forEach((line, place) => {
      const item = list.children[place] ?? list.appendChild(document.createElement('li'));
      item.classList.toggle('k-ranking-others', line.others);
      fill(item, line);
    });
  }
}

function fill(item, { name, note, code, most, value, figures, href }) {
  const tag = href === null ? 'div' : 'a';
  if (item.firstChild?.localName !== tag) {
    item.replaceChildren(element(tag, 'k-ranking-line'));
    item.firstChild.append(element('span', 'k-ranking-names'), element('span', 'k-ranking-figures'));
  }
  const line = item.firstChild;
  if (href !== null && line.getAttribute('href') !== href) {
    line.setAttribute('href', href);
  }
  const [names, numbers] = line.children;
  const called = JSON.stringify([name, note]);
  if (names.called !== called) {
    names.called = called;
    const first = cell(name);
    first.classList.add(code ? 'k-ranking-code' : 'k-ranking-name');
    names.replaceChildren(first, text('k-quiet', note));
  }
  const bar = element('span', 'k-ranking-bar');
  bar.append(...(most === null ? [] : [progress(value, most)]));
  numbers.replaceChildren(bar, ...figures.map(framed));
}

/** Its length is a figure, so it is a property and no style. */
function progress(value, most) {
  const bar = document.createElement('progress');
  bar.max = most;
  bar.value = value;
  bar.setAttribute('aria-hidden', 'true');
  return bar;
}

function framed(words) {
  const frame = document.createElement('span');
  frame.append(cell(words));
  return frame;
}

function cell({ words, style, why, icon }) {
  const span = text(style, words);
  if (why) {
    span.title = why;
  }
  if (icon) {
    const drawing = element('vaadin-icon', 'k-icon');
    drawing.setAttribute('src', icon);
    drawing.setAttribute('aria-hidden', 'true');
    span.prepend(drawing);
  }
  return span;
}

function text(style, words) {
  const span = element('span', style);
  span.textContent = words;
  return span;
}

function element(tag, style) {
  const made = document.createElement(tag);
  if (style) {
    made.className = style;
  }
  return made;
}

customElements.define('kamae-ranking', KamaeRanking);
