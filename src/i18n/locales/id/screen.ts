/**
 * The words of screens that nobody touches, in Indonesian.
 */
import type { ScreenDictionary } from "../en/screen.ts";

const words: ScreenDictionary = {
  unlock: {
    once: "Masukkan sekali; setelah itu layar ini berjalan tanpa dijaga.",
    keep: "Simpan kata sandi di perangkat ini",
    keptWhere: "Hanya disimpan di browser ini, sampai tidak berlaku lagi atau dihapus di /privacy.",
    forget: "Hapus kata sandi yang tersimpan",
  },
  follow: {
    phone: "Ikuti di ponsel Anda",
    phoneQr: "Kode QR untuk mengikuti di ponsel",
    home: "Bawa pulang pembicaraan ini",
    homeHint:
      "Pindai dengan ponsel yang Anda pakai untuk mengikuti: seluruh teksnya ada di sana untuk dibaca dan disimpan.",
    homeQr: "Kode QR ke catatan tertulis",
  },
  wall: {
    listening: "Teks muncul di sini begitu ada yang berbicara.",
    queued: "Layar ini sedang menunggu tempat kosong.",
    correct: "Bandingkan kode dengan milik penyelenggara, lalu perbaiki di alamat layar ini.",
  },
};

export default words;
