import type { ThemeConfig } from 'antd';

/** Calm and dense, one accent. The same values stand as custom properties in app.css. */
export const theme: ThemeConfig = {
  token: {
    colorPrimary: '#0b5f6e',
    colorInfo: '#0b5f6e',
    colorLink: '#0b5f6e',
    colorSuccess: '#1d6b3a',
    colorWarning: '#8a5300',
    colorError: '#b3261e',
    colorText: '#1c2629',
    colorTextSecondary: '#4a585c',
    colorTextPlaceholder: '#66757a',
    colorBorder: '#8a989c',
    borderRadius: 3,
    fontFamily: "'Be Vietnam Pro', system-ui, sans-serif",
    fontSize: 14,
    controlHeight: 34,
    controlHeightSM: 28,
    motion: false,
  },
};
