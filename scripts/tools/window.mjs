// @ts-check
// A window of VS Code in a browser, used as a person uses it: by keys and clicks, waiting for what is to be seen.

/** @typedef {import('playwright-core').Page} Page */

/** Milliseconds that the window may take to show something. */
const PATIENCE = 30_000;
/** How often a key is pressed within that time. */
const PRESSES = 10;
/** How often Quick Open is asked for a draft. */
const ASKED = 4;
const yes = () => true;
const no = () => false;
const STATUS = '[id="copydesk.copydesk.copydesk.status"]';
const MENU = '.action-widget:not(.action-list-submenu-panel)';

/**
 * @param {import('playwright-core').Browser} browser
 * @param {string} address
 * @param {import('playwright-core').BrowserContextOptions} [options]
 */
export async function openWindow(browser, address, options) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, ...options });
  page.setDefaultTimeout(PATIENCE);
  await page.goto(address);
  await page.locator('.monaco-workbench .part.statusbar').waitFor();
  return new Window(page);
}

export class Window {
  /** @param {Page} page */
  constructor(page) {
    this.page = page;
  }

  /** @param {string} keys */
  press = (keys) => this.page.keyboard.press(keys);

  /** @param {string} text with a line break where Enter is pressed */
  type = (text) => this.page.keyboard.type(text);

  /**
   * Opens a file of the workspace by Quick Open, and waits until Copydesk has reviewed it.
   * @param {string} name
   */
  async openDraft(name) {
    // By its whole name: an open comparison of two paragraphs has the draft's name in it, too.
    const rows = this.page.locator('.quick-input-list .monaco-list-row .label-name');
    const row = rows.getByText(name, { exact: true }).first();
    // A window that is still coming up takes the focus away, which closes Quick Open, and folders that are not there yet
    // are not searched: ask again until the draft is offered.
    for (let left = ASKED; ; left--) {
      await this.#openPicker('ControlOrMeta+p', name);
      const taken = row.click({ timeout: PATIENCE / ASKED });
      if (left === 1) await taken;
      if (await taken.then(yes, no)) break;
      await this.press('Escape');
    }
    await this.page
      .locator(`.editor-group-container.active .tab.active[data-resource-name="${name}"]`)
      .waitFor();
    await this.status(/\d+ · \d/);
  }

  /**
   * Runs a command from the palette.
   * @param {string} title
   */
  async command(title) {
    await this.ask(title);
    await this.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  }

  /**
   * Runs a command from the palette that answers with another list or box.
   * @param {string} title
   */
  ask = (title) => this.#pick('F1', `>${title}`, title);

  /**
   * @param {string} key that opens the picker
   * @param {string} text to type
   * @param {string} label of the entry to take
   */
  async #pick(key, text, label) {
    await this.#openPicker(key, text);
    const entry = this.page.locator('.quick-input-list .monaco-list-row.focused', { hasText: label });
    await entry.waitFor();
    await this.press('Enter');
  }

  /**
   * @param {string} key that opens the picker
   * @param {string} text to type
   */
  async #openPicker(key, text) {
    // One that is still closing would take the text and lose it.
    await this.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    const input = this.page.locator('.quick-input-widget:visible input[type="text"]');
    await this.#pressUntil(key, input);
    await input.fill(text);
  }

  /**
   * Keys go nowhere while the workbench is still coming up, or while it is busy.
   * @param {string} key
   * @param {import('playwright-core').Locator} shown what it opens
   */
  async #pressUntil(key, shown) {
    for (let n = 0; n < PRESSES; n++) {
      await this.press(key);
      if (await shown.waitFor({ timeout: PATIENCE / PRESSES }).then(yes, no)) return;
    }
    throw new Error(`${key} opened nothing.`);
  }

  /**
   * Moves the focus to a view of Copydesk's, and returns its tree.
   * @param {'Findings' | 'Sources' | 'Duplicates'} name
   */
  async focusView(name) {
    await this.command(`Copydesk: Focus on ${name} View`);
    const tree = this.page.locator(`.pane:has(.pane-header[aria-label^="${name}"]) .monaco-list`);
    await tree.locator('.monaco-list-row').first().waitFor();
    // A view that comes up empty has nothing to focus yet.
    await this.command(`Copydesk: Focus on ${name} View`);
    await tree.and(this.page.locator(':focus')).waitFor();
    return tree;
  }

  /**
   * Answers a list that is open, by keys: narrows it to a text, and goes down from the first entry.
   * @param {string} text
   * @param {number} [down]
   */
  async choose(text, down = 0) {
    const input = this.page.locator('.quick-input-widget:visible input[type="text"]');
    await input.fill(text);
    await this.page.locator('.quick-input-list .monaco-list-row.focused', { hasText: text }).waitFor();
    for (let n = 0; n < down; n++) await this.press('ArrowDown');
    await this.press('Enter');
  }

  /**
   * Ticks the entry of a list with boxes, by keys, and is content with it.
   * @param {string} text
   */
  async check(text) {
    await this.page.locator('.quick-input-widget:visible input[type="text"]').fill(text);
    await this.page.locator('.quick-input-list .monaco-list-row', { hasText: text }).first().waitFor();
    await this.press('ArrowDown');
    await this.page.locator('.quick-input-list .monaco-list-row.focused', { hasText: text }).waitFor();
    await this.press('Space');
    await this.page.locator('.quick-input-count:visible', { hasText: '1' }).waitFor();
    await this.press('Enter');
  }

  /**
   * Answers a question in the input box.
   * @param {string | RegExp} title of the box
   * @param {string} text
   */
  async answer(title, text) {
    await this.page.locator('.quick-input-title:visible', { hasText: title }).waitFor();
    await this.page.locator('.quick-input-widget:visible input[type="text"]').fill(text);
    await this.press('Enter');
  }

  /**
   * Presses a button of a notification.
   * @param {string} name
   */
  answerNotification = (name) =>
    this.page.locator('.notification-list-item .monaco-button', { hasText: name }).first().click();

  /**
   * Waits for the status bar item to read so.
   * @param {RegExp} text
   * @returns {Promise<string>} its whole text
   */
  async status(text) {
    const item = this.page.locator(STATUS).filter({ hasText: text });
    await item.waitFor();
    return (await item.innerText()).trim();
  }

  /**
   * Clicks into words of the editor in front.
   * @param {string} words within one line on the screen
   * @param {number} [times] twice selects a word
   */
  async click(words, times = 1) {
    const place = await this.page.waitForFunction(placeOf, words);
    const { x, y } = /** @type {{ x: number, y: number }} */ (await place.jsonValue());
    await this.page.mouse.click(x, y, { clickCount: times });
  }

  /**
   * What the light bulb offers at the caret, by its keys.
   * @returns {Promise<string[]>} titles
   */
  async quickFixes() {
    const rows = this.page.locator(`${MENU} .monaco-list-row.action`);
    await this.#pressUntil('ControlOrMeta+.', rows.first());
    return rows.allInnerTexts();
  }

  /**
   * Takes an entry of the light bulb's menu.
   * @param {string} title
   */
  async takeQuickFix(title) {
    await this.page.locator(`${MENU} .monaco-list-row.action`, { hasText: title }).first().click();
    await this.page.locator(MENU).waitFor({ state: 'hidden' });
  }

  /**
   * Waits for a notification and returns its words.
   * @param {RegExp} text
   */
  async notification(text) {
    const message = this.page.locator('.notification-list-item-message').filter({ hasText: text }).first();
    await message.waitFor();
    return message.innerText();
  }

  /** Saves the editor in front, once what was done to it has arrived there. */
  async save() {
    await this.page.locator('.tab.active.dirty').waitFor();
    await this.press('ControlOrMeta+s');
    await this.page.locator('.tab.active:not(.dirty)').waitFor();
  }

  close = () => this.page.close();
}

/**
 * Runs in the page: where words stand on the screen, or undefined. VS Code shows spaces as no-break spaces.
 * @param {string} words
 */
function placeOf(words) {
  for (const line of document.querySelectorAll('.editor-group-container.active .view-line')) {
    let at = (line.textContent ?? '').replaceAll('\u00a0', ' ').indexOf(words);
    if (at < 0) continue;
    at += Math.floor(words.length / 2);
    const texts = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
      const length = node.textContent?.length ?? 0;
      if (at < length) {
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        const box = range.getBoundingClientRect();
        return { x: box.left + 1, y: box.top + box.height / 2 };
      }
      at -= length;
    }
  }
  return undefined;
}
