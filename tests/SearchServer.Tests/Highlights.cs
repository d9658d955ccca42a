using System.Text.Json;
using Xunit;

namespace SearchServer.Tests;

/// <summary>Highlights of a hit against the article itself.</summary>
internal static class Highlights
{
    /// <summary>Asserts that each match is the word, in the fragment and in the text that the article has; returns how many there are.</summary>
    public static int AssertTheyMark(SampleServer server, JsonElement hit, string word)
    {
        JsonElement article = server.Get($"/articles/{Uri.EscapeDataString(hit.GetProperty("id").GetString()!)}");
        int count = 0;
        foreach (string field in (string[])["title", "body"])
        {
            string text = article.GetProperty(field).GetString()!;
            foreach (JsonElement fragment in hit.GetProperty("highlights").GetProperty(field).EnumerateArray())
            {
                int start = fragment.GetProperty("start").GetInt32();
                int end = fragment.GetProperty("end").GetInt32();
                Assert.Equal(text[start..end], fragment.GetProperty("text").GetString());
                foreach (JsonElement match in fragment.GetProperty("matches").EnumerateArray())
                {
                    string marked = text[match.GetProperty("start").GetInt32()..match.GetProperty("end").GetInt32()];
                    Assert.StartsWith(word, marked, StringComparison.OrdinalIgnoreCase);
                    Assert.Contains($"<em>{marked}</em>", fragment.GetProperty("html").GetString(), StringComparison.Ordinal);
                    count++;
                }
            }
        }

        return count;
    }
}
