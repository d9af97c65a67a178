/**
 * The words of the page about data and privacy, in simplified Chinese.
 */
import type { PrivacyDictionary } from "../en/privacy.ts";

const words: PrivacyDictionary = {
  page: {
    title: "数据与隐私",
    lead: "这个查看器不需要账号,不使用 Cookie,也不统计任何人。它保存的内容只留在这台设备上,您可以在这里删除。",
    back: "首页",
  },
  kept: {
    title: "保存在这台设备上",
    settings: "您的设置",
    settingsWhy: "您选择的文字大小、颜色、语言和语音,下次访问时仍然有效。它们会一直保留到您删除为止。",
    talks: "说过的内容",
    talksWhy:
      "您所观看的直播文字,这样重新加载或一整天没有网络也不会丢失:最多 {{ megabytes }} MB 和 {{ broadcasts }} 场直播,每场在您最后一次观看后保留 {{ days }} 天。有密码的直播只有在您同意后才会保存;您的回答也会保存。",
    viewer: "查看器本身",
    viewerWhy: "它自己的脚本和字体,让它没有网络也能打开。其中没有任何直播文字或网址。",
    tab: "仅限此标签页",
    tabWhy: "文字中的位置、离开页面时尚未保存的内容,以及(如果您勾选)有密码直播的密钥。关闭标签页后就会消失。",
    passwords: "密码",
    passwordsWhy: "仅在会场或视频上的无人值守屏幕上，并且勾选了选项时才保存。其他地方不保存任何密码。",
    tabs: "标签页之间",
    tabsWhy: "此浏览器的标签页会互相传递文字,因此一个连接就够了。这些都不会离开设备。",
  },
  sent: {
    title: "发送的数据",
    service: "发给字幕服务",
    serviceWhat:
      "{{ service }} 会收到直播代码、您选择的语言和语音,以及(如果有)您输入的密码。和互联网上的所有通信一样,也会带有您的 IP 地址。",
    ownService: "这台服务器",
    clips: "朗读的句子",
    clipsWhat: "来自同一个服务,或该服务指定的网址。",
    voices: "设备的语音",
    voicesWhat:
      "如果您让设备的语音朗读,就由浏览器读出文字。其中有些语音可能在浏览器厂商的服务器上生成,句子会因此发送过去;语音列表中会标出这些语音。",
    page: "发给此页面的服务器",
    pageWhat: "它提供查看器的文件,并会看到您打开的网址以及链接中的内容。",
    others: "发给其他人",
    othersWhat: "什么都没有。没有广告、没有统计,也没有来自其他地方的脚本或字体。",
  },
  remove: {
    title: "删除",
    lead: "这会删除您的设置、所有保存的直播、保存的密码,以及查看器在这台设备上的文件。您自己保存的文件不受影响。",
    button: "删除这个查看器保存在这台设备上的内容",
    ask: "要全部删除吗?",
    yes: "全部删除",
    no: "保留",
    done: "完成。这台设备上已没有任何保存的内容。",
    failed: "有些内容无法删除。请在浏览器设置中清除此网站的数据。",
  },
};

export default words;
