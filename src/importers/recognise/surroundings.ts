/** What of a page is not the report: navigation, buttons, the lines between title and text. */
import type { Containers, FoundBlock } from './found.js';

/** Lines that portals put beside every article. */
const portalLine = new RegExp(
  [
    '^[【\\[（(]?\\s*(?:打印(?:本页|本文)?|关闭(?:窗口|本页|页面)?|返回(?:顶部|首页|列表)?|收藏|分享(?:到)?|扫一扫.*|大\\s*中\\s*小|字\\s*[号体]\\s*[：:].*)\\s*[】\\]）)]?$',
    '^(?:上一[篇条]|下一[篇条]|责任编辑|编辑|审核|作者|浏览次数|浏览量|阅读次数|访问量|点击数|当前位置|您(?:现在)?的位置|来源|信息来源|发布(?:时间|日期|机构)|发文日期|索引号|信息分类|公开日期|生成日期|文章来源)\\s*[：:]',
    '^[—－–-]\\s*\\d{1,3}\\s*[—－–-]$',
    '^(?:\\d{4}-\\d{1,2}-\\d{1,2}(?:\\s+\\d{1,2}:\\d{2}(?::\\d{2})?)?)$',
  ].join('|'),
);

function isPortalLine(block: FoundBlock): boolean {
  return block.type === 'paragraph' && block.containers !== undefined && portalLine.test(block.text.replace(/\s+/g, ' ').trim());
}

/** The innermost container that holds all the given blocks; undefined where the format has none. */
function commonContainer(blocks: readonly FoundBlock[]): Containers | undefined {
  const [first, ...others] = blocks.map((block) => block.containers);
  if (!first || others.some((containers) => containers === undefined)) return undefined;
  let length = first.length;
  for (const containers of others) while (length > 0 && containers![length - 1] !== first[length - 1]) length -= 1;
  return first.slice(0, length);
}

/**
 * Tells for each block of a file whether it is a part of the report: on a page, what stands in the innermost container that
 * holds everything recognised of the report, but for the lines portals put there; in other files, everything.
 *
 * @param recognised places among the blocks of the sections' headings and the official tables.
 */
export function partsOfReport(blocks: readonly FoundBlock[], recognised: readonly number[]): readonly boolean[] {
  const container = commonContainer(recognised.map((index) => blocks[index]!));
  const isInside = ({ containers }: FoundBlock): boolean => !container || !containers || container.every((id, depth) => containers[depth] === id);
  return blocks.map((block) => isInside(block) && !isPortalLine(block));
}
