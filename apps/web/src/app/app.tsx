import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import viVN from 'antd/locale/vi_VN';
import dayjs from 'dayjs';
import 'dayjs/locale/vi';
import { useEffect } from 'react';
import { useWords, WordsProvider } from '../ui/words.tsx';
import { MenuContext } from './menu.ts';
import { NewVersion } from './new-version.tsx';
import { queryClient, router } from './router.ts';
import { menu } from './routes.tsx';
import { theme } from './theme.ts';

const locales = { vi: viVN, en: enUS };
/** Styles that the component library adds carry this nonce; the server writes it into the page and the header alike. */
const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';

export function App() {
  return (
    <WordsProvider>
      <Localised />
    </WordsProvider>
  );
}

function Localised() {
  const { lang } = useWords();
  useEffect(() => {
    dayjs.locale(lang);
  }, [lang]);
  return (
    <ConfigProvider locale={locales[lang]} theme={theme} csp={{ nonce }} wave={{ disabled: true }}>
      <QueryClientProvider client={queryClient}>
        <MenuContext value={menu}>
          <RouterProvider router={router} />
        </MenuContext>
        <NewVersion />
      </QueryClientProvider>
    </ConfigProvider>
  );
}
