using System.Globalization;

namespace SearchServer.Articles.Reading.Detection;

/// <summary>What is text and no article, known by its first lines: messages, mailboxes, saved pages, dumps of databases.</summary>
internal static class OtherTexts
{
    /// <summary>Lines of a head that are looked at. Those of messages that went a long way have a hundred.</summary>
    private const int MaxLines = 100;

    /// <summary>Fields that only messages have. An article may begin with From, Date and Subject.</summary>
    private static readonly string[] s_mailFields = ["message-id", "received", "return-path", "delivered-to", "mime-version", "x-mailer", "dkim-signature", "content-transfer-encoding"];

    private static readonly string[] s_asctime = ["ddd MMM d HH:mm:ss yyyy", "ddd MMM d HH:mm yyyy"];

    private static readonly string[] s_dumps = ["-- MySQL dump", "-- MariaDB dump", "-- phpMyAdmin", "-- PostgreSQL database dump", "PRAGMA foreign_keys", "CREATE TABLE ", "INSERT INTO "];

    /// <summary>What it is; null if it is none of them.</summary>
    public static string? Find(ReadOnlySpan<char> text)
    {
        foreach (string dump in s_dumps)
        {
            if (text.StartsWith(dump, StringComparison.Ordinal)) return "a dump of a database (SQL)";
        }

        bool isBox = text.StartsWith("From ", StringComparison.Ordinal);
        if (isBox && text.IndexOf('\n') is >= 0 and int line)
        {
            if (IsPostmark(text[..line].TrimEnd())) return "a mailbox";
            text = text[(line + 1)..];
        }

        return KindOfHead(text) switch
        {
            null => null,
            _ when isBox => "a mailbox",
            { } kind => kind,
        };
    }

    /// <summary>Whether a line is what mailboxes have before each message: from whom, and when in the form of C's <c>asctime</c>. Old messages have no field that only messages have.</summary>
    private static bool IsPostmark(ReadOnlySpan<char> line)
    {
        ReadOnlySpan<char> sender = line["From ".Length..];
        int space = sender.IndexOf(' ');
        return space > 0 && DateTime.TryParseExact(sender[(space + 1)..].Trim(), s_asctime, CultureInfo.InvariantCulture, DateTimeStyles.AllowInnerWhite, out _);
    }

    /// <summary>What begins with the head of a message: fields line by line, of which only messages have some; null if it is none.</summary>
    private static string? KindOfHead(ReadOnlySpan<char> text)
    {
        bool isMail = false;
        bool isPage = false;
        int fields = 0;
        foreach (ReadOnlySpan<char> line in text.EnumerateLines())
        {
            if (line.IsEmpty || fields > MaxLines) break;
            if (line[0] is not (' ' or '\t'))
            {
                int colon = line.IndexOf(':');
                if (colon <= 0 || line[..colon].IndexOfAny(' ', '\t') >= 0) return null;
                string name = line[..colon].ToString().ToLowerInvariant();
                isMail |= Array.IndexOf(s_mailFields, name) >= 0;
                fields++;
            }

            isPage |= line.Contains("multipart/related", StringComparison.OrdinalIgnoreCase);
        }

        return !isMail || fields < 2 ? null : isPage ? "a saved page (MHTML)" : "an e-mail message";
    }
}
