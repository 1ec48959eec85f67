// The keys of every page: "/" leads to the search, "?" to what the keys are. What a person types into a field is text.
const typing = (element) =>
  element?.isContentEditable || Boolean(element?.matches?.('input, textarea, select, [role="textbox"]'));

function focused() {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) {
    element = element.shadowRoot.activeElement;
  }
  return element;
}

const busy = () => Boolean(document.querySelector('vaadin-dialog[opened], vaadin-confirm-dialog[opened], dialog[open]'));

document.addEventListener('keydown', (event) => {
  if (!['/', '?'].includes(event.key) || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) {
    return;
  }
  if (event.defaultPrevented || typing(event.composedPath()[0]) || typing(focused()) || busy()) {
    return;
  }
  const search = document.querySelector('.k-search vaadin-combo-box');
  if (!search) {
    return;
  }
  // the key itself is no search
  event.preventDefault();
  if (event.key === '/') {
    search.focus();
  } else {
    search.dispatchEvent(new CustomEvent('k-keys', { bubbles: true }));
  }
});
