/**
 * The words of the page that sets up a whole event, in Simplified Chinese.
 */
import type { EventSetupDictionary } from "../en/event-setup.ts";

const words: EventSetupDictionary = {
  page: {
    title: "设置 {{ event }}",
    lead: "所有链接、打印用纸和检查清单，均由活动文件生成。不会保存任何内容。",
    one: "设置单个直播",
    none: "这里没有可设置的活动。请先编写 event.json。",
  },
  links: {
    title: "链接",
    everyone: "面向所有人：会场与日程",
    foyer: "大厅屏幕",
    screen: "会场屏幕",
  },
  sheets: {
    title: "打印用纸",
    about: "一张用于大厅，印有活动的唯一地址；每个会场一张。代码会变化的会场指向日程。",
    print: "打印用纸",
    line: "整个活动的字幕：扫描此码，或打开 {{ address }}。",
  },
  list: {
    title: "早晨检查清单",
    about: "每个会场的前几行会在文件和服务中查询。其余请手动勾选；勾选不会保存。",
    check: "立即检查",
    print: "打印检查清单",
    file: "活动文件可以完整读取。",
    broken: "文件中无效的部分：{{ count }} 处。命令 check:event 会指出。",
    code: "代码",
    unchecked: "尚未检查",
    noCode: "当天没有代码：这里没有字幕。",
    speaks: "计划的语言均已提供。",
    silent: "已计划但未提供：{{ languages }}",
    open: "无需密码即可打开。",
    locked: "需要密码。",
    seat: "已在会场座位上检查",
    screen: "屏幕显示此会场",
    sheet: "用纸已贴在门口",
    video: "视频可以播放",
    foyer: "大厅屏幕显示今天的日程",
    foyerSheet: "用纸已贴在大厅",
  },
};

export default words;
