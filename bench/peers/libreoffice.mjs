/** LibreOffice making a PDF of gongkai's Word file: a process each time, in a home of its own, with the same free faces. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fontFolder } from './faces.mjs';

/** The names documents give their faces, and what stands in for them here. */
const standIns = { 方正小标宋简体: 'FandolSong', 宋体: 'FandolSong', 仿宋_GB2312: 'FandolFang', 楷体_GB2312: 'FandolKai', 黑体: 'FandolHei' };

const mapping = ([asked, family]) =>
  `<match target="pattern"><test qual="any" name="family"><string>${asked}</string></test><edit name="family" mode="assign" binding="same"><string>${family}</string></edit></match>`;

/** Prepares a home. @returns the words and the environment of a call that turns `file` into `folder`/office/….pdf. */
export function libreOffice(file, folder) {
  const home = join(folder, 'office');
  mkdirSync(join(home, 'cache'), { recursive: true });
  const configuration = join(home, 'fonts.conf');
  const dirs = `<dir>${fontFolder}</dir><dir>/usr/share/fonts</dir><cachedir>${join(home, 'cache')}</cachedir>`;
  writeFileSync(configuration, `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${dirs}${Object.entries(standIns).map(mapping).join('')}</fontconfig>`);
  return {
    program: 'soffice',
    words: [`-env:UserInstallation=file://${join(home, 'profile')}`, '--headless', '--convert-to', 'pdf', '--outdir', home, file],
    environment: { ...process.env, HOME: home, FONTCONFIG_FILE: configuration },
  };
}
