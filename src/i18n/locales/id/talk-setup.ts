/**
 * The words of the page that has the links of published talks, in Indonesian.
 */
import type { TalkSetupDictionary } from "../en/talk-setup.ts";

const words: TalkSetupDictionary = {
  page: {
    title: "Siapkan ceramah yang diterbitkan",
    lead: "Tautan, kode untuk dipindai, bingkai, dan layar lobi, dibuat dari berkas yang diterbitkan. Tidak ada yang disimpan.",
    broadcast: "Siapkan satu siaran",
    all: "Semua ceramah yang diterbitkan",
    none: "Tidak ada ceramah yang diterbitkan di sini. Periksa alamatnya, atau terbitkan ceramahnya dahulu.",
    later: "Ceramah tidak dapat dimuat sekarang. Periksa jaringan Anda dan buka lagi halaman ini.",
    unreadable: "Daftar ceramah rusak. Terbitkan lagi ceramahnya.",
  },
  links: {
    title: "Tautan",
    talk: "Halaman ceramah: untuk dibaca dan didengar",
    locked:
      "Ceramah ini dilindungi frasa sandi. Halamannya menanyakannya; frasa itu tidak pernah menjadi bagian dari tautan.",
    moment: "Tautan ke suatu saat",
    at: "Waktu dalam ceramah",
    example: "Misalnya 12:34 atau 1:02:03, di dalam ceramah.",
  },
  frame: {
    title: "Di halaman Anda sendiri",
    about: "Teks ceramah dan pemutarnya, dalam bingkai.",
    preview: "Pratinjau: ceramah dalam bingkai",
  },
  foyer: {
    title: "Layar di lobi",
    about:
      "Layar ini menampilkan ceramah yang diterbitkan bergiliran, masing-masing dengan kodenya, selama tidak ada yang lain. Ceramah dengan frasa sandi tidak ditampilkan.",
    link: "Tautan untuk layar",
    preview: "Pratinjau: layar di lobi",
  },
  list: {
    title: "Ceramah",
    locked: "dengan frasa sandi",
  },
};

export default words;
