import { hasErrors } from '../diagnostics/diagnostic.js';
import { describeFaces } from '../fonts/describeFaces.js';
import { fetchFreeFaces } from '../fonts/nodeFetch.js';
import { loadFontSet, packageFontFolder } from '../fonts/nodeFontSource.js';
import { exitCodeFor } from './exitCodes.js';
import type { ExitCode } from './exitCodes.js';
import { tellFindings } from './output.js';
import type { Output } from './output.js';

/** What `gongkai fonts` was asked for; `fonts` names a folder to look in first. */
export interface FontsCommandOptions {
  readonly fetch: boolean;
  readonly fonts?: string;
}

/** `gongkai fonts`: tells which face each typeface is drawn with; with `--fetch` brings the free faces first. */
export async function fontsCommand(options: FontsCommandOptions, output: Output): Promise<ExitCode> {
  if (options.fetch) {
    const fetched = await fetchFreeFaces({ folder: packageFontFolder(), log: output.finding });
    tellFindings(output, fetched);
    return exitCodeFor(fetched);
  }
  const { fontSet, diagnostics } = await loadFontSet(options.fonts === undefined ? {} : { folder: options.fonts });
  if (fontSet) output.data(`${describeFaces(fontSet).join('\n')}\n`);
  tellFindings(output, hasErrors(diagnostics) ? diagnostics : diagnostics.filter(({ severity }) => severity !== 'notice'));
  return exitCodeFor(diagnostics);
}
