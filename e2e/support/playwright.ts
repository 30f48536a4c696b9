import * as playwright from 'playwright-core';

// Biome does not follow this package's `export *`, so its names pass through here.
export const { chromium } = playwright;
export type Browser = playwright.Browser;
export type BrowserContext = playwright.BrowserContext;
export type Locator = playwright.Locator;
export type Page = playwright.Page;
