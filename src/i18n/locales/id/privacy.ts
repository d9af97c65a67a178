/**
 * The words of the page about data and privacy, in Indonesian.
 */
import type { PrivacyDictionary } from "../en/privacy.ts";

const words: PrivacyDictionary = {
  page: {
    title: "Data dan privasi",
    lead: "Penampil ini tidak memerlukan akun, tidak memasang kuki, dan tidak menghitung siapa pun. Yang disimpannya tetap di perangkat ini, dan dapat Anda hapus di sini.",
    back: "Beranda",
  },
  kept: {
    title: "Tersimpan di perangkat ini",
    settings: "Pengaturan Anda",
    settingsWhy:
      "Ukuran teks, warna, bahasa, dan suara yang Anda pilih, agar tetap berlaku pada kunjungan berikutnya. Semua itu tetap ada sampai Anda menghapusnya.",
    talks: "Yang diucapkan",
    talksWhy:
      "Teks siaran yang Anda ikuti, agar tidak ada yang hilang saat halaman dimuat ulang atau seharian tanpa jaringan: paling banyak {{ megabytes }} MB dan {{ broadcasts }} siaran, masing-masing selama {{ days }} hari setelah terakhir Anda ikuti. Siaran berkata sandi hanya disimpan jika Anda menyetujuinya; jawaban Anda juga disimpan.",
    own: "Tanda, catatan, dan kata Anda",
    ownWhy:
      "Kalimat yang Anda tandai dan catatan yang Anda tulis disimpan bersama teks dan hilang bersamanya; bila teks tidak disimpan, hilang bersama tab. Kata yang ingin Anda ketahui tetap ada sampai Anda hapus. Tidak ada yang keluar dari perangkat ini.",
    published: "Ceramah yang Anda simpan",
    publishedWhy:
      "Teks dan suaranya, karena Anda memintanya, agar dapat dibaca dan didengar tanpa jaringan. Semuanya tetap ada sampai Anda menghapusnya, di halaman ceramah atau di sini. Ceramah dengan frasa sandi disimpan terkunci.",
    viewer: "Penampil itu sendiri",
    viewerWhy:
      "Skrip dan fonnya sendiri, agar dapat dibuka tanpa jaringan. Tidak ada teks dan alamat di dalamnya.",
    tab: "Untuk tab ini",
    tabWhy:
      "Posisi dalam teks, yang belum tersimpan saat halaman ditinggalkan dan, jika Anda mencentangnya, kunci siaran berkata sandi. Semuanya hilang saat tab ditutup.",
    passwords: "Kata sandi",
    passwordsWhy:
      "Hanya di layar tanpa pengawas, di aula atau di atas video, dan hanya jika kotaknya dicentang. Di tempat lain tidak ada kata sandi yang disimpan.",
    tabs: "Antartab",
    tabsWhy:
      "Tab-tab peramban ini saling meneruskan teks, sehingga satu koneksi sudah cukup. Tidak satu pun meninggalkan perangkat.",
  },
  sent: {
    title: "Dikirim",
    service: "Ke layanan subtitel",
    serviceWhat:
      "{{ service }} menerima kode siaran, bahasa dan suara yang Anda pilih dan, jika ada, kata sandi yang Anda ketik. Seperti semua hal di internet, ini disertai alamat IP Anda.",
    ownService: "Server ini",
    clips: "Kalimat yang dibacakan",
    clipsWhat: "Berasal dari layanan yang sama, atau dari alamat yang disebutkannya.",
    voices: "Suara perangkat Anda",
    voicesWhat:
      "Jika Anda membiarkan suara perangkat berbicara, peramban membacakan teksnya. Sebagian suaranya mungkin dihitung di server pembuatnya, yang lalu menerima kalimat itu; dalam daftar suara semuanya ditandai.",
    page: "Ke server halaman ini",
    pageWhat:
      "Server ini mengirim berkas penampil dan melihat alamat yang Anda buka, beserta isi tautan Anda.",
    others: "Ke pihak lain",
    othersWhat: "Tidak ada. Tidak ada iklan, statistik, maupun skrip atau fon dari tempat lain.",
  },
  remove: {
    title: "Hapus",
    lead: "Ini menghapus pengaturan Anda, semua siaran yang disimpan, kata sandi yang disimpan, dan berkas penampil di perangkat ini. Berkas yang Anda simpan sendiri tetap di tempatnya.",
    button: "Hapus yang disimpan penampil ini di perangkat ini",
    ask: "Hapus semuanya?",
    yes: "Hapus semua",
    no: "Biarkan",
    done: "Selesai. Tidak ada lagi yang tersimpan di perangkat ini.",
    failed: "Tidak semuanya dapat dihapus. Bersihkan data situs ini di pengaturan peramban Anda.",
  },
};

export default words;
