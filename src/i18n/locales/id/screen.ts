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
    home: "Pindai kode ini untuk membawa pulang pembicaraan",
    homeHint:
      "Pakai ponsel yang Anda gunakan untuk mengikuti: seluruh teksnya ada di sana untuk dibaca dan disimpan.",
    homeQr: "Kode QR ke catatan tertulis",
  },
  wall: {
    listening: "Teks muncul di sini begitu ada yang berbicara.",
    queued: "Layar ini sedang menunggu tempat kosong.",
    correct: "Bandingkan kode dengan milik penyelenggara, lalu perbaiki di alamat layar ini.",
  },
  obs: {
    title: "Teks tertutup (CC) melalui OBS",
    where:
      "Di OBS, buka pengaturan WebSocket di menu Alat dan aktifkan server. Port dan kata sandi ada di sana.",
    address: "Alamat OBS di komputer ini",
    password: "Kata sandi OBS",
    keep: "Simpan alamat dan kata sandi di perangkat ini",
    keptWhere:
      "Hanya disimpan di browser ini, sampai kata sandi tidak berlaku lagi atau dihapus di /privacy.",
    connect: "Hubungkan",
    skip: "Hanya tampilkan teks di atas gambar",
    busy: "Menghubungkan…",
    letters: "Teks tertutup hanya berhuruf Latin: teks beraksara lain tidak dikirim.",
    badAddress: "Ini bukan alamat di komputer ini, seperti {{ address }}.",
    unreachable:
      "OBS tidak menjawab. Apakah OBS berjalan dan server WebSocket-nya aktif? Halaman ini mencoba lagi sendiri.",
    needsPassword: "OBS meminta kata sandi.",
    wrongPassword: "OBS tidak menerima kata sandi ini.",
    unsupported: "Yang menjawab di sana bukan OBS versi 28 atau lebih baru.",
    notSecure: "Untuk memakai kata sandi, halaman ini harus dibuka lewat https.",
  },
};

export default words;
