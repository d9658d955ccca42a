using System.Collections.Frozen;

namespace SearchServer.Articles.Reading.Detection;

/// <summary>What is often among articles, and not read: known by the bytes that it begins with.</summary>
internal static class OtherKinds
{
    /// <summary>A PDF may have something before its mark, within so many bytes.</summary>
    private const int MaxPdfOffset = 1024;

    private static readonly (byte[] Magic, string Kind)[] s_magics =
    [
        ([.. "%!PS"u8], "a PostScript document"), ([.. "{\\rtf"u8], "an RTF document"), ([0xD0, 0xCF, 0x11, 0xE0], "a file of Microsoft Office of before 2007, or a message of Outlook"), ([.. "AT&TFORM"u8], "a DjVu document"), ([.. "ITSF"u8], "a CHM book"),
        ([.. "BZh"u8], "a bzip2 file"), ([0xFD, .. "7zXZ"u8], "an xz file"), ([0x28, 0xB5, 0x2F, 0xFD], "a Zstandard file"), ([.. "7z"u8, 0xBC, 0xAF], "a 7-Zip archive"), ([.. "Rar!"u8], "a RAR archive"), ([.. "LZIP"u8], "an lzip file"),
        ([0x04, 0x22, 0x4D, 0x18], "an LZ4 file"), ([0x1F, 0x9D], "a file of Unix compress"), ([0xFF, 0x06, 0x00, 0x00, .. "sNaPpY"u8], "a Snappy file"), ([0x5D, 0x00, 0x00], "an LZMA file"), ([.. "MSCF"u8], "a cabinet archive"),
        ([.. "!<arch>\n"u8], "an ar archive"), ([.. "070701"u8], "a cpio archive"), ([0xED, 0xAB, 0xEE, 0xDB], "an RPM package"),
        ([0x89, .. "PNG"u8], "a picture (PNG)"), ([0xFF, 0xD8, 0xFF], "a picture (JPEG)"), ([.. "GIF8"u8], "a picture (GIF)"), ([.. "II*\0"u8], "a picture (TIFF)"), ([.. "MM\0*"u8], "a picture (TIFF)"), ([0x00, 0x00, 0x01, 0x00], "a picture (ICO)"),
        ([.. "8BPS"u8], "a picture (PSD)"), ([.. "ID3"u8], "a recording (MP3)"), ([0xFF, 0xFB], "a recording (MP3)"), ([0xFF, 0xF3], "a recording (MP3)"), ([.. "OggS"u8], "a recording (Ogg)"), ([.. "fLaC"u8], "a recording (FLAC)"),
        ([0x1A, 0x45, 0xDF, 0xA3], "a film (Matroska)"), ([.. "FLV\u0001"u8], "a film (FLV)"), ([.. "SQLite format 3"u8], "an SQLite database"), ([.. "PAR1"u8], "a Parquet file"), ([.. "Obj\u0001"u8], "an Avro file"), ([.. "ORC"u8, 0x0A], "an ORC file"),
        ([.. "ARROW1"u8], "an Arrow file"), ([.. "FEA1"u8], "a Feather file"), ([0x89, .. "HDF"u8], "an HDF5 file"), ([0x93, .. "NUMPY"u8], "an array of NumPy"), ([0x80, 0x02], "a pickle of Python"), ([0x80, 0x03], "a pickle of Python"),
        ([0x80, 0x04, 0x95], "a pickle of Python"), ([0x80, 0x05, 0x95], "a pickle of Python"), ([.. "bplist00"u8], "a binary property list"), ([0x7F, .. "ELF"u8], "a program"), ([0xCF, 0xFA, 0xED, 0xFE], "a program"),
        ([0xCA, 0xFE, 0xBA, 0xBE], "a program"), ([.. "\0asm"u8], "a program"), ([.. "wOF"u8], "a font"), ([0x00, 0x01, 0x00, 0x00, 0x00], "a font"), ([.. "OTTO"u8], "a font"), ([.. "<?php"u8], "a program in PHP"), ([.. "<%"u8], "a program of a web server"),
        ([.. "#!"u8], "a script"), ([.. "filedesc://"u8], "an ARC file of a crawl"), ([.. "BEGIN:VCARD"u8], "a card of addresses"), ([.. "BEGIN:VCALENDAR"u8], "a calendar"), ([.. "WEBVTT"u8], "subtitles"), ([.. "\\documentclass"u8], "a LaTeX document"),
    ];

    /// <summary>Marks of two letters, which texts may begin with as well: binary data begin so.</summary>
    private static readonly (byte[] Magic, string Kind)[] s_binaryMagics = [([.. "MZ"u8], "a program"), ([.. "BM"u8], "a picture (BMP)")];

    private static readonly (byte[] Type, string Kind)[] s_riffs = [([.. "WEBP"u8], "a picture (WebP)"), ([.. "WAVE"u8], "a recording (WAV)"), ([.. "AVI "u8], "a film (AVI)")];

    /// <summary>Programs, styles and settings, which are text: by their names, for they begin with anything.</summary>
    private static readonly FrozenSet<string> s_programs = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, ".py", ".js", ".mjs", ".ts", ".tsx", ".jsx", ".css", ".scss", ".c", ".h", ".cpp", ".hpp", ".cs", ".java", ".kt", ".go", ".rs", ".rb", ".pl", ".lua", ".swift", ".sh", ".bat", ".cmd", ".ps1", ".sql", ".ini", ".toml", ".yaml", ".yml");

    /// <summary>What it is; null if it is none of them.</summary>
    /// <param name="prefix">How it begins.</param>
    public static string? Find(ReadOnlySpan<byte> prefix)
    {
        if (PdfIn(prefix)) return "a PDF document";
        foreach ((byte[] magic, string kind) in s_magics)
        {
            if (prefix.StartsWith(magic)) return kind;
        }

        // A frame that a reader passes over, as the dictionaries of crawls are.
        if (prefix.Length >= 4 && prefix[0] is >= 0x50 and <= 0x5F && prefix[1..].StartsWith((ReadOnlySpan<byte>)[0x2A, 0x4D, 0x18])) return "a Zstandard file";
        if (prefix.Length >= 12 && prefix.StartsWith("RIFF"u8)) return KindIn(s_riffs, prefix[8..]);
        if (prefix.Length >= 12 && prefix[4..].StartsWith("ftyp"u8)) return prefix[8..].StartsWith("heic"u8) || prefix[8..].StartsWith("avif"u8) || prefix[8..].StartsWith("mif1"u8) ? "a picture (HEIF)" : "a film or recording (MP4)";
        if (prefix.Length >= 68 && prefix[60..].StartsWith("BOOKMOBI"u8)) return "a Kindle book";
        return prefix.Contains((byte)0) ? KindIn(s_binaryMagics, prefix) : null;
    }

    /// <summary>What the name of a text says that it is besides articles; null if it says nothing of the kind.</summary>
    public static string? OfName(string name) => s_programs.Contains(Path.GetExtension(name)) ? $"a program, styles or settings ({Path.GetExtension(name)})" : null;

    private static string? KindIn((byte[] Magic, string Kind)[] magics, ReadOnlySpan<byte> bytes)
    {
        foreach ((byte[] magic, string kind) in magics)
        {
            if (bytes.StartsWith(magic)) return kind;
        }

        return null;
    }

    private static bool PdfIn(ReadOnlySpan<byte> prefix)
    {
        if (prefix.StartsWith("%PDF"u8)) return true;
        ReadOnlySpan<byte> head = prefix[..Math.Min(prefix.Length, MaxPdfOffset)];
        int at = head.IndexOf("%PDF-"u8);
        // A text may speak of it.
        return at > 0 && prefix[(at + 1)..].IndexOfAnyInRange((byte)0x80, (byte)0xFF) is >= 0 and int binary && prefix.Slice(at + 1, binary).IndexOf("%"u8) >= 0 && head[at - 1] is (byte)'\n' or (byte)'\r' or 0;
    }
}
