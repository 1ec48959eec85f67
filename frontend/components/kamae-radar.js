// Draws a value from 0 to 100 on each of a few axes, as SVG that takes its colours from the tokens. An axis whose value is not
// known has no corner: the outline stops before it and goes on behind it.
const SVG = 'http://www.w3.org/2000/svg';
const RINGS = [20, 40, 60, 80, 100];
const ROOM = 34;
const LETTER = 12;
const LONG = 12;

const sheet = new CSSStyleSheet();
sheet.replaceSync(`
  :host { display: block; }
  svg { display: block; width: 100%; height: 100%; overflow: visible; }
  .ring { fill: none; stroke: var(--k-line); }
  .spoke { stroke: var(--k-line); }
  .unknown { stroke: var(--k-hatch-line); stroke-dasharray: 2 4; stroke-width: 2; }
  .area { fill: var(--k-accent); fill-opacity: 0.12; stroke: none; }
  .outline { fill: none; stroke: var(--k-accent); stroke-width: 2; stroke-linejoin: round; }
  .corner { fill: var(--k-accent); stroke: var(--k-surface); stroke-width: 1.5; }
  text { font: 12px var(--k-font); fill: var(--k-text-2); }
  .scale { font-size: 11px; fill: var(--k-text-3); }
`);

const isKnown = (value) => typeof value === 'number' && Number.isFinite(value);

class KamaeRadar extends HTMLElement {
  #axes = null;
  #picture = document.createElementNS(SVG, 'svg');
  #sizes = new ResizeObserver(() => this.#draw());

  constructor() {
    super();
    this.attachShadow({ mode: 'open' }).append(this.#picture);
    this.shadowRoot.adoptedStyleSheets = [sheet];
  }

  connectedCallback() {
    if (Object.hasOwn(this, 'axes')) {
      const axes = this.axes;
      delete this.axes;
      this.axes = axes;
    }
    this.#sizes.observe(this);
  }

  disconnectedCallback() {
    this.#sizes.disconnect();
  }

  get axes() { return this.#axes; }
  set axes(axes) { this.#axes = axes; this.#draw(); }

  #draw() {
    const { clientWidth: width, clientHeight: height } = this;
    if (!this.#axes?.length || !width || !height) {
      return;
    }
    const axes = this.#axes;
    const centre = { x: width / 2, y: height / 2 };
    const beside = Math.max(...axes.map((axis) => Math.max(...lines(axis.name).map(roughWidth)))) + 12;
    const radius = Math.max(30, Math.min(width / 2 - beside, height / 2 - ROOM));
    const at = (index, value) => {
      const turn = (index / axes.length) * 2 * Math.PI - Math.PI / 2;
      const length = (value / 100) * radius;
      return [centre.x + length * Math.cos(turn), centre.y + length * Math.sin(turn)];
    };
    const all = axes.map((axis, index) => index);
    const parts = [
      ...RINGS.map((ring) => shape('ring', all.map((index) => at(index, ring)), true)),
      ...axes.map((axis, index) => shape(isKnown(axis.value) ? 'spoke' : 'unknown', [at(index, 0), at(index, 100)], false)),
    ];
    if (axes.every((axis) => isKnown(axis.value))) {
      parts.push(shape('area', axes.map((axis, index) => at(index, axis.value)), true));
    }
    all.forEach((index) => {
      const next = (index + 1) % axes.length;
      if (isKnown(axes[index].value) && isKnown(axes[next].value)) {
        parts.push(shape('outline', [at(index, axes[index].value), at(next, axes[next].value)], false));
      }
    });
    axes.forEach((axis, index) => {
      if (isKnown(axis.value)) {
        parts.push(corner(at(index, axis.value)));
      }
      parts.push(...label(axis.name, at(index, 100), centre));
    });
    // the outermost would stand in the name of the first axis
    RINGS.slice(0, -1).forEach((ring) => parts.push(scale(ring, at(0, ring))));
    this.#picture.replaceChildren(...parts);
    this.setAttribute('data-rendered', '');
  }
}

function shape(name, points, closed) {
  const element = document.createElementNS(SVG, 'path');
  const steps = points.map(([x, y], index) => `${index ? 'L' : 'M'}${x.toFixed(1)} ${y.toFixed(1)}`);
  element.setAttribute('d', steps.join('') + (closed ? 'Z' : ''));
  element.setAttribute('class', name);
  return element;
}

function corner([x, y]) {
  const element = document.createElementNS(SVG, 'circle');
  element.setAttribute('cx', x.toFixed(1));
  element.setAttribute('cy', y.toFixed(1));
  element.setAttribute('r', 4);
  element.setAttribute('class', 'corner');
  return element;
}

function words(name, text, x, y, anchor) {
  const element = document.createElementNS(SVG, 'text');
  element.textContent = text;
  element.setAttribute('x', x.toFixed(1));
  element.setAttribute('y', y.toFixed(1));
  element.setAttribute('text-anchor', anchor);
  element.setAttribute('class', name);
  return element;
}

/** In two where it is long and has a place for it. */
function lines(text) {
  const middle = text.length / 2;
  const places = [...text.matchAll(/[ \u30fb]/g)].map((found) => found.index + 1);
  if (text.length <= LONG && roughWidth(text) <= LONG * 7 || !places.length) {
    return [text];
  }
  const place = places.reduce((best, next) => (Math.abs(next - middle) < Math.abs(best - middle) ? next : best));
  return [text.slice(0, place).trim(), text.slice(place)];
}

/** In pixels: a full-width letter takes a whole square. */
function roughWidth(text) {
  return [...text].reduce((width, letter) => width + (letter >= '\u2e80' ? 12 : 7), 0);
}

/** Outside of the outermost ring, on the side where there is room. */
function label(text, [x, y], centre) {
  const side = Math.abs(x - centre.x) < 1 ? 'middle' : x < centre.x ? 'end' : 'start';
  const away = { middle: 0, start: 8, end: -8 }[side];
  const all = lines(text);
  const below = y > centre.y + 1 ? LETTER + 4 : y < centre.y - 1 ? -6 - (all.length - 1) * LETTER : 4;
  return all.map((line, index) => words('axis', line, x + away, y + below + index * (LETTER + 2), side));
}

function scale(ring, [x, y]) {
  return words('scale', String(ring), x - 4, y + 4, 'end');
}

customElements.define('kamae-radar', KamaeRadar);
