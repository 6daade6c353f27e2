import { readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where a system and the office programs on it keep fonts. */
interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: NodeJS.ProcessEnv;
  readonly home: string;
  /** Names of what is in a folder; none when it is not there. */
  readonly list: (folder: string) => readonly string[];
}

/** WPS Office keeps its fonts below the folder of each of its versions. */
const wpsVersions = (folder: string, list: Machine['list']): readonly string[] => list(folder).map((version) => join(folder, version, 'office6', 'fonts'));

function windowsFolders({ env, list }: Machine): readonly string[] {
  const local = env['LOCALAPPDATA'];
  const programs = [env['ProgramFiles'], env['ProgramFiles(x86)']].flatMap((folder) => (folder ? [join(folder, 'Kingsoft', 'WPS Office'), join(folder, 'WPS Office')] : []));
  return [
    join(env['WINDIR'] ?? 'C:\\Windows', 'Fonts'),
    // a user's own fonts; those Office fetches when a document asks for them; those WPS brings
    ...(local ? [join(local, 'Microsoft', 'Windows', 'Fonts'), join(local, 'Microsoft', 'FontCache', '4', 'CloudFonts'), ...wpsVersions(join(local, 'Kingsoft', 'WPS Office'), list)] : []),
    ...programs.flatMap((folder) => wpsVersions(folder, list)),
  ];
}

function macFolders({ home, list }: Machine): readonly string[] {
  // 华文仿宋 and its like are brought by the system on demand, into folders numbered by its release
  const onDemand = ['/System/Library/AssetsV2', '/System/Library/Assets'].flatMap((folder) => list(folder).filter((name) => name.startsWith('com_apple_MobileAsset_Font')).map((name) => join(folder, name)));
  return [
    '/System/Library/Fonts',
    ...onDemand,
    '/Library/Fonts',
    join(home, 'Library', 'Fonts'),
    // Office for Mac carries 宋体, 仿宋, 楷体 and 黑体 inside its programs
    ...['Word', 'Excel', 'PowerPoint'].map((program) => `/Applications/Microsoft ${program}.app/Contents/Resources/DFonts`),
    join(home, 'Library', 'Group Containers', 'UBF8T346G9.Office', 'FontCache', '4', 'CloudFonts'),
    ...['wpsoffice', 'WPS Office'].map((program) => `/Applications/${program}.app/Contents/Resources/office6/fonts`),
  ];
}

function linuxFolders({ env, home, list }: Machine): readonly string[] {
  const shared = (env['XDG_DATA_DIRS'] || '/usr/local/share:/usr/share').split(':').filter((folder) => folder.startsWith('/'));
  const apps = '/opt/apps';
  return [
    '/usr/share/fonts', // 银河麒麟 and 统信 UOS keep the faces of 电子标准院 (CESI) and Founder's here
    '/usr/local/share/fonts',
    ...shared.map((folder) => join(folder, 'fonts')),
    '/opt/kingsoft/wps-office/office6/fonts',
    // UOS and Kylin put programs of their shop, WPS among them, and font packages into folders of their own
    ...list(apps).flatMap((app) => [join(apps, app, 'entries', 'fonts'), join(apps, app, 'files', 'kingsoft', 'wps-office', 'office6', 'fonts'), join(apps, app, 'files', 'wps-office', 'office6', 'fonts')]),
    join(env['XDG_DATA_HOME'] || join(home, '.local', 'share'), 'fonts'),
    join(home, '.fonts'),
  ];
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}

/** Gives the folders where a system, its users and the office programs on it keep fonts; those that are not there are passed over when read. */
export function systemFontFolders(platform = process.platform, env = process.env, home = homedir(), list: Machine['list'] = namesIn): readonly string[] {
  const machine: Machine = { platform, env, home, list };
  const folders = platform === 'win32' ? windowsFolders(machine) : platform === 'darwin' ? macFolders(machine) : linuxFolders(machine);
  return [...new Set(folders)];
}
