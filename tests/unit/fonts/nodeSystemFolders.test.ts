/** Where fonts are looked for on systems that are not here: by their documented folders, not seen on those systems. */
import { join } from 'node:path';
import { systemFontFolders } from '../../../src/fonts/nodeSystemFolders.js';

const home = join('/', 'h', 'zhang');
const listing = (folders: Readonly<Record<string, readonly string[]>>) => (folder: string): readonly string[] => folders[folder.replace(/\\/g, '/')] ?? [];
const slashes = (paths: readonly string[]): readonly string[] => paths.map((path) => path.replace(/\\/g, '/'));

describe('systemFontFolders', () => {
  it('on Linux are the shared ones, a user’s own and those of WPS', () => {
    const folders = systemFontFolders('linux', { XDG_DATA_DIRS: '/usr/share:/usr/share/ukui:relative' }, home, () => []);
    expect(folders).toEqual(['/usr/share/fonts', '/usr/local/share/fonts', '/usr/share/ukui/fonts', '/opt/kingsoft/wps-office/office6/fonts', join(home, '.local', 'share', 'fonts'), join(home, '.fonts')]);
  });

  it('on UOS and Kylin are also those of each program of their shop', () => {
    const folders = systemFontFolders('linux', {}, home, listing({ '/opt/apps': ['cn.wps.wps-office-pro'] }));
    expect(folders).toEqual(expect.arrayContaining(['/opt/apps/cn.wps.wps-office-pro/files/kingsoft/wps-office/office6/fonts', '/opt/apps/cn.wps.wps-office-pro/entries/fonts']));
  });

  it('on macOS are also those the system fetches, and those inside Office and WPS', () => {
    const folders = systemFontFolders('darwin', {}, home, listing({ '/System/Library/AssetsV2': ['com_apple_MobileAsset_Font7', 'com_apple_MobileAsset_Other', 'com_apple_MobileAsset_Font8'] }));
    expect(folders.filter((folder) => folder.includes('AssetsV2'))).toEqual(['/System/Library/AssetsV2/com_apple_MobileAsset_Font7', '/System/Library/AssetsV2/com_apple_MobileAsset_Font8']);
    expect(folders).toEqual(expect.arrayContaining(['/System/Library/Fonts', '/Library/Fonts', join(home, 'Library', 'Fonts'), '/Applications/Microsoft Word.app/Contents/Resources/DFonts', '/Applications/wpsoffice.app/Contents/Resources/office6/fonts']));
  });

  it('on Windows are the system’s, a user’s own, those Office fetches, and those of every version of WPS', () => {
    const env = { WINDIR: 'D:/Windows', LOCALAPPDATA: 'D:/Local', ProgramFiles: 'D:/Programs' };
    const folders = systemFontFolders('win32', env, '', listing({ 'D:/Local/Kingsoft/WPS Office': ['11.1.0', '12.1.0'], 'D:/Programs/Kingsoft/WPS Office': ['11.8.2'] }));
    expect(slashes(folders)).toEqual([
      'D:/Windows/Fonts',
      'D:/Local/Microsoft/Windows/Fonts',
      'D:/Local/Microsoft/FontCache/4/CloudFonts',
      'D:/Local/Kingsoft/WPS Office/11.1.0/office6/fonts',
      'D:/Local/Kingsoft/WPS Office/12.1.0/office6/fonts',
      'D:/Programs/Kingsoft/WPS Office/11.8.2/office6/fonts',
    ]);
  });
});
