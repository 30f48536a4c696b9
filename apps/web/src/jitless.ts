import { z } from 'zod';

// zod tries `new Function` to see whether it may compile; the content security policy would report each try.
z.config({ jitless: true });
