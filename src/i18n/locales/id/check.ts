/**
 * The words of the check of a seat, in Indonesian.
 */
import type { CheckDictionary } from "../en/check.ts";

const words: CheckDictionary = {
  page: {
    title: "Pemeriksaan sebelum acara",
    lead: "Buka halaman ini di tempat penonton akan duduk, dengan perangkat dan jaringan seperti milik mereka.",
    again: "Periksa lagi",
    open: "Buka siaran",
    copy: "Salin hasil sebagai teks",
    copied: "Sudah disalin. Tidak ada kata sandi di dalamnya.",
    uncopied:
      "Browser tidak mengizinkan halaman ini menyalin. Teksnya sudah dipilih, jadi Anda dapat menyalinnya sendiri.",
    report: "Hasil sebagai teks",
    failed: "Ini tidak dapat diperiksa. Periksa lagi; jika terulang, kirim hasilnya ke tim dukungan.",
  },
  overall: {
    running: "Memeriksa…",
    runningLead: "Aliran data diukur selama setengah menit. Biarkan halaman ini terlihat.",
    left: "tersisa {{ time }}",
    paused: "Dijeda",
    pausedLead: "Halaman ini tersembunyi. Pengukuran dilanjutkan saat terlihat lagi.",
    locked: "Perlu kata sandi",
    lockedLead: "Ketikkan seperti yang dilakukan penonton; setelah itu pemeriksaan dilanjutkan.",
    ready: "Siap",
    readyLead: "Siapa pun yang duduk di sini dengan perangkat seperti ini dapat mengikuti.",
    remarks: "Berfungsi, dengan catatan",
    remarksLead: "Siaran dapat diikuti dari sini. Lihat bagian yang bertanda “Catatan”.",
    bad: "Tidak akan berfungsi di sini",
    badLead: "Mulailah dari masalah pertama dalam daftar; yang lain mungkin akibatnya.",
    unmeasured: "Belum selesai",
    unmeasuredLead: "Halaman ini terlalu lama tersembunyi. Periksa lagi dan biarkan terlihat.",
  },
  verdict: {
    good: "Baik",
    remark: "Catatan",
    bad: "Masalah",
    unknown: "Tidak diukur",
    running: "Memeriksa…",
    later: "Menunggu",
    waiting: "Perlu diketuk",
  },
  group: {
    way: "Dari layanan ke tempat duduk ini",
    device: "Perangkat ini",
  },
  name: {
    service: "Layanan",
    broadcast: "Siaran",
    stream: "Aliran data",
    frames: "Pesan",
    delay: "Keterlambatan",
    sound: "Suara",
    storage: "Penyimpanan",
    worker: "Tanpa jaringan",
    awake: "Layar tetap menyala",
    visible: "Halaman terlihat",
  },
  service: {
    answered: "Menjawab dalam {{ time }}.",
    slow: "Perlu {{ time }} untuk menjawab. Jika teks juga terlambat, coba jaringan lain.",
    busy: "Terlalu banyak permintaan. Tunggu satu menit lalu periksa lagi.",
    failing: "Menjawab dengan kesalahan ({{ status }}). Beri tahu pengelolanya.",
    foreign:
      "Yang menjawab bukan layanan ini, mungkin halaman masuk jaringan ini. Masuk dahulu lalu periksa lagi.",
    unreachable:
      "Tidak menjawab. Jaringan ini mungkin memblokirnya: tanyakan kepada pengelolanya, atau coba jaringan lain.",
    offline: "Perangkat ini tidak punya jaringan. Sambungkan lalu periksa lagi.",
  },
  broadcast: {
    live: "“{{ name }}” sedang berlangsung.",
    notStarted: "“{{ name }}” ada dan belum dimulai. Sebelum itu tidak ada teks.",
    paused: "“{{ name }}” sedang dijeda. Teks akan berlanjut sendiri.",
    ended: "Sudah berakhir. Siaran berikutnya mungkin memakai kode lain; tanyakan kepada penyelenggara.",
    revoked: "Ditutup oleh penyelenggara. Mintalah kode baru.",
    unknown: "Tidak ada siaran dengan kode {{ token }}. Cocokkan dengan kode yang Anda terima.",
    refused: "Layanan tidak menerima perangkat ini. Tanyakan kepada penyelenggara siapa yang boleh menonton.",
  },
  stream: {
    flowing: "Terbuka dalam {{ time }} dan membawa {{ kilobytes }} kB.",
    slow: "Perlu {{ time }} untuk terbuka, dan selama itu orang menunggu teks pertama. Coba jaringan lain.",
    queued:
      "Siaran sudah penuh; perangkat ini di urutan ke-{{ position }} dalam antrean. Mintalah penyelenggara menerima lebih banyak orang.",
    broken:
      "Terputus setelah {{ after }}. Penampil akan menyambung lagi sendiri; jika terulang, coba jaringan lain.",
    over: "Sudah tidak ada, karena siaran telah berakhir.",
    empty:
      "Terbuka, tetapi tidak ada yang sampai. Proksi atau antivirus mungkin menahannya: tanyakan kepada pengelola jaringan.",
    full: "Tidak ada tempat lagi. Mintalah penyelenggara menerima lebih banyak orang.",
    refused: "Ditolak ({{ status }}). Beri tahu pengelola layanan.",
    foreign:
      "Yang menjawab bukan layanan ini. Filter di jaringan ini mungkin menghalangi: tanyakan kepada pengelolanya.",
    unreachable:
      "Tidak dapat dibuka. Jaringan ini mungkin memblokir koneksi lama: tanyakan kepada pengelolanya, atau coba jaringan lain.",
    hidden: "Tidak diukur sampai selesai, karena halaman ini tersembunyi.",
  },
  frames: {
    all: "Semua {{ all }} dapat dibaca.",
    others: "Semua teks dapat dibaca. {{ count }} pesan lain tidak: {{ names }}",
    some: "{{ read }} dari {{ all }} dapat dibaca. Kirim hasilnya ke tim dukungan; tak terbaca: {{ names }}",
    none: "Tidak satu pun dari {{ all }} dapat dibaca, jadi tidak ada teks yang tampil. Kirim hasilnya ke tim dukungan; tak terbaca: {{ names }}",
    nothing: "Tidak ada yang datang.",
  },
  delay: {
    timed:
      "Teks tiba dalam sekitar {{ delay }}. Yang paling lambat tiba {{ jitter }} lebih lama dari biasanya.",
    untimed: "Teks tiba dengan teratur. Yang paling lambat tiba {{ jitter }} lebih lama dari biasanya.",
    spaced: "Tidak ada yang ditahan. Jeda terpanjang {{ silence }}.",
    late: "Teks terlambat sekitar {{ delay }}. Jika terlalu jauh dari pembicara, coba jaringan lain.",
    uneven:
      "Sebagian teks tiba {{ jitter }} lebih lama dari biasanya. Jaringan ini mungkin padat; coba yang lain.",
    heldBack:
      "Teks tiba bertumpuk. Ada yang menampungnya di jalan, misalnya proksi atau antivirus: tanyakan kepada pengelola jaringan.",
    silent:
      "Tidak ada yang datang selama {{ silence }}. Jaringan ini mungkin memutus koneksi yang tidak aktif: tanyakan kepada pengelolanya.",
    nothing: "Terlalu sedikit yang datang untuk diukur.",
  },
  sound: {
    try: "Putar suara uji",
    waiting: "Browser memutar suara hanya setelah ketukan. Pendengar juga mengetuk.",
    playing: "Memutar…",
    played: "Suara uji sudah diputar. Jika tidak terdengar, periksa volume dan tombol bisu.",
    refused: "Browser menolak memutar suara. Izinkan di setelan situs ini; teks tetap datang.",
    silent: "Suara uji tidak terputar. Periksa keluaran suara perangkat ini; teks tetap datang.",
  },
  storage: {
    kept: "Setelan dan teks dapat disimpan di perangkat ini.",
    noDatabase:
      "Teks tidak dapat disimpan, jadi memuat ulang bisa menghilangkan yang sudah diucapkan. Gunakan jendela yang bukan privat.",
    noSettings: "Setelan tidak dapat disimpan. Gunakan jendela yang bukan privat.",
    none: "Tidak ada yang dapat disimpan, jadi memuat ulang menghilangkan setelan dan teks. Gunakan jendela yang bukan privat.",
  },
  worker: {
    kept: "Penampil disimpan di perangkat ini dan terbuka tanpa jaringan.",
    later: "Belum disimpan; kunjungan pertama ke siaran melakukannya.",
    missing:
      "Penampil tidak dapat disimpan di sini, jadi tidak terbuka tanpa jaringan. Gunakan jendela yang bukan privat.",
  },
  awake: {
    held: "Layar tidak menjadi gelap selama dibaca.",
    refused:
      "Browser membiarkan layar menjadi gelap, mungkin untuk menghemat baterai. Sambungkan perangkat ke listrik.",
    missing: "Browser ini membiarkan layar menjadi gelap. Atur waktu yang lebih lama di setelan perangkat.",
  },
  visible: {
    seen: "Terlihat sepanjang waktu.",
    hidden: "Tersembunyi selama {{ time }}; waktu itu tidak diukur.",
  },
};

export default words;
