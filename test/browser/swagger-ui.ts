import type { Download, Locator, Page } from 'playwright-core';

/** What Swagger UI showed of an answer, and what came over the wire. */
export interface Shown {
  readonly status: string;
  readonly text: string;
}

/** What to put in place of the examples that Swagger UI has filled in. */
export interface Filling {
  readonly parameters?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly bodyType?: string;
  readonly answerType?: string;
}

const MOST_SCREENS = 120; // Halves of a screen; hundreds of operations take fifty.

/** Swagger UI as a person uses it: by what is to be seen and clicked. */
export class SwaggerUi {
  constructor(
    readonly page: Page,
    private readonly address: string,
  ) {}

  /** Opens the page, or chooses another part of the document on it. */
  async show(part: string): Promise<void> {
    const isOpen = this.page.url().startsWith(this.address);
    if (!isOpen) await this.page.goto(`${this.address}/docs`);
    const title = this.page.locator('.info .title', { hasText: part });
    if (await this.page.locator('#select').count()) await this.page.selectOption('#select', { label: part });
    await title.waitFor();
    await this.page.locator('.opblock-tag-section').first().waitFor();
  }

  /** Folds the operations of a tag away: the page is slow with hundreds of them. */
  async fold(tag: string): Promise<void> {
    const section = this.page.locator(`#operations-tag-${tag}`);
    await this.reach(section);
    if ((await section.getAttribute('data-is-open')) === 'true') await section.locator('.expand-operation').click();
  }

  /** What was chosen and filled in is forgotten. */
  async reload(): Promise<void> {
    await this.page.reload();
    await this.page.locator('.opblock-tag-section').first().waitFor();
  }

  /** Through Authorize, with nothing but a name and a password. */
  async logIn(username: string, password: string): Promise<void> {
    await this.page.click('.scheme-container .btn.authorize');
    const form = this.page.locator('.dialog-ux .auth-container', { has: this.page.locator('#oauth_username') });
    await form.locator('#oauth_username').fill(username);
    await form.locator('#oauth_password').fill(password);
  }

  async confirmLogIn(): Promise<void> {
    const dialog = this.page.locator('.dialog-ux');
    await dialog.getByLabel('Apply given OAuth2 credentials').click();
    await dialog.getByText('Logout').waitFor();
    await dialog.locator('.btn-done').first().click();
  }

  /** Opens an operation, fills in what is not to be as in the example, executes it, and reads what is shown. */
  async execute(tag: string, id: string, filling: Filling = {}): Promise<Shown> {
    const block = await this.open(tag, id);
    await this.fill(block, filling);
    const answered = this.page.waitForResponse((response) => response.url().includes('/v1/'));
    await block.locator('.btn.execute').click();
    const response = await answered;
    const row = block.locator('.live-responses-table tbody tr.response').first();
    await row.waitFor();
    const status = (await row.locator('.response-col_status').innerText()).trim().split('\n')[0] ?? '';
    return { status, text: await response.text() };
  }

  /** The file behind the link that Swagger UI shows for an answer that is no text. */
  async download(id: string): Promise<Download> {
    const waiting = this.page.waitForEvent('download');
    await this.block(id).locator('.live-responses-table a[download]').click();
    return waiting;
  }

  async close(id: string): Promise<void> {
    await this.block(id).locator('.opblock-summary-control').click();
  }

  async screenshot(file: string, id?: string): Promise<void> {
    const answer = this.block(id ?? '').locator('.live-responses-table');
    if (id !== undefined) await answer.evaluate((table) => table.scrollIntoView({ block: 'start' }));
    await this.page.screenshot({ path: file });
  }

  private block(id: string): Locator {
    return this.page.locator(`.opblock[id$="-${id}"]`);
  }

  private async open(tag: string, id: string): Promise<Locator> {
    const block = this.block(id);
    if (!(await block.count())) {
      const section = this.page.locator(`#operations-tag-${tag}`);
      await this.reach(section);
      if ((await section.getAttribute('data-is-open')) !== 'true') await section.locator('.expand-operation').click();
      await this.reach(block);
    }
    if (!(await block.locator('.btn.execute').count())) await block.locator('.opblock-summary-control').click();
    await block.locator('.btn.execute').waitFor();
    return block;
  }

  /** Scrolls to what is looked for, from the top down: of a long list only what is to be seen is on the page. */
  private async reach(wanted: Locator): Promise<void> {
    if (await wanted.count()) return;
    await this.page.evaluate('window.scrollTo(0, 0)');
    for (let screens = 0; screens < MOST_SCREENS; screens++) {
      await this.page.waitForTimeout(50);
      if (await wanted.count()) return;
      await this.page.evaluate('window.scrollBy(0, window.innerHeight / 2)');
    }
  }

  private async fill(block: Locator, { parameters = {}, body, bodyType, answerType }: Filling): Promise<void> {
    for (const [name, value] of Object.entries(parameters)) {
      const row = block.locator(`tr[data-param-name="${name}"]`);
      await row.locator('input').fill(value);
    }
    if (bodyType) await block.locator('.opblock-section-request-body .content-type').selectOption(bodyType);
    if (body !== undefined) await block.locator('.opblock-section-request-body textarea').fill(body);
    if (answerType) await block.locator('.responses-wrapper .content-type').first().selectOption(answerType);
  }
}
