using SearchServer.Engine.Documents;
using SearchServer.Engine.Indexing;
using SearchServer.Engine.Store;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Engine.Tests.Indexing;

/// <summary>Many deletes at once over many segments, against a set: terms that are there and that are not, few against many and many against few.</summary>
public class DeletesTests
{
    [Fact]
    public void AllDocumentsOfTermsAreDeletedAndNoOthers()
    {
        RandomSource random = new(37);
        for (int i = 0; i < 60; i++)
        {
            RandomSource own = RandomSource.ForItem(random.Seed, i);
            string[] keys = [.. Enumerable.Range(0, own.Between(1, 3000)).Select(_ => Key(own)).Distinct()];
            using MemoryDirectory directory = new();
            using IndexWriter writer = new(directory, WriterScenario.Options with { MergePolicy = null });
            int segments = own.Between(1, 6);
            for (int doc = 0; doc < keys.Length; doc++)
            {
                writer.Add([new StringField("key", keys[doc], stored: true)]);
                if (own.OneIn(1 + (keys.Length / segments))) writer.Flush();
            }

            // Those of the last segment are deleted before it is written.
            HashSet<string> left = [.. keys];
            int share = own.Pick(1, 3, 50, 1000);
            foreach (string key in keys.Where(_ => own.OneIn(share)).Concat(Enumerable.Range(0, own.Below(500)).Select(_ => Key(own))))
            {
                writer.Delete(new Term("key", key));
                left.Remove(key);
            }

            using DirectoryReader reader = writer.OpenReader();
            HashSet<string> found = [.. reader.LiveDocuments().Select(doc => reader.Document(doc).Text("key")!)];
            Assert.True(found.SetEquals(left), $"Index {i}, {random}: {found.Count} documents of {keys.Length}, {left.Count} expected.");
        }
    }

    /// <summary>Short ones and long ones, prefixes of each other, with bytes from below and above.</summary>
    private static string Key(RandomSource random) => string.Concat(Enumerable.Range(0, random.Between(0, 6)).Select(_ => random.Pick("a", "b", "~", "0", "\u00e9", "\U0001F600", "common/prefix/")));
}
