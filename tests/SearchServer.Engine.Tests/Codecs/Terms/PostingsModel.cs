using System.Text;
using SearchServer.Engine.Codecs;
using SearchServer.Engine.Codecs.Fields;
using SearchServer.Engine.Codecs.Segments;
using SearchServer.Engine.Codecs.Terms;
using SearchServer.Engine.Documents;
using SearchServer.Engine.Store;

namespace SearchServer.Engine.Tests.Codecs.Terms;

/// <summary>The terms and postings of one field as plain lists: what the codec is compared with.</summary>
internal sealed class PostingsModel(FieldInfo field, int maxDoc)
{
    public SortedDictionary<byte[], List<Posting>> Terms { get; } = new(Comparer<byte[]>.Create((a, b) => a.AsSpan().SequenceCompareTo(b)));

    public SegmentInfo Segment { get; } = new()
    {
        Name = "_0",
        Id = SegmentId.NewRandom(),
        Version = LuceneVersion.Written,
        MaxDoc = maxDoc,
        IsCompound = false,
        Diagnostics = new Dictionary<string, string>(),
        Attributes = new Dictionary<string, string>(),
        Files = [],
    };

    public static FieldInfo FieldOf(IndexOptions options, bool payloads = false) => new("body", 3)
    {
        IndexOptions = options,
        HasPayloads = payloads,
        Attributes = PerFieldFormat.AttributesOf(indexed: true, docValues: false),
    };

    /// <summary>Norms do not matter here but must be the same when written and checked.</summary>
    public static byte NormOf(int doc) => (byte)(1 + (doc % 255));

    public void Add(string term, params Posting[] postings) => Terms.Add(Encoding.UTF8.GetBytes(term), [.. postings]);

    public TermsReader WriteAndOpen(IndexDirectory directory)
    {
        FieldInfos fields = new([field]);
        using (TermsWriter writer = new(directory, Segment.Name, Segment.Id, fields, maxDoc))
        {
            writer.StartField(field);
            HashSet<int> docs = [];
            foreach ((byte[] term, List<Posting> postings) in Terms)
            {
                writer.Postings.StartTerm();
                long total = 0;
                foreach (Posting posting in postings)
                {
                    docs.Add(posting.Doc);
                    writer.Postings.StartDoc(posting.Doc, posting.Freq, (sbyte)NormOf(posting.Doc));
                    foreach (Occurrence at in posting.Occurrences) writer.Postings.AddPosition(at.Position, at.Payload, at.Start, at.End);
                    writer.Postings.FinishDoc();
                    total += field.HasFreqs ? posting.Freq : 1;
                }

                writer.AddTerm(term, writer.Postings.FinishTerm(total));
            }

            writer.FinishField(docs.Count);
            writer.Finish();
        }

        return new TermsReader(directory, Segment, fields, PerFieldFormat.PostingsSuffix);
    }

    /// <summary>Random postings: many rare terms, a few in most documents.</summary>
    public static PostingsModel Random(Random random, FieldInfo field, int maxDoc, int termCount, int maxFreq)
    {
        PostingsModel model = new(field, maxDoc);
        for (int i = 0; i < termCount; i++)
        {
            byte[] term = RandomTerm(random, model);
            if (model.Terms.ContainsKey(term)) continue;
            double density = random.Next(4) switch { 0 => random.NextDouble(), 1 => random.NextDouble() / 20, _ => 2.0 / maxDoc };
            List<Posting> postings = [];
            for (int doc = 0; doc < maxDoc; doc++)
            {
                if (random.NextDouble() < density) postings.Add(RandomPosting(random, field, doc, maxFreq));
            }

            if (postings.Count == 0) postings.Add(RandomPosting(random, field, random.Next(maxDoc), maxFreq));
            model.Terms.Add(term, postings);
        }

        return model;
    }

    private static byte[] RandomTerm(Random random, PostingsModel model)
    {
        // Half of the terms continue an earlier one, so that prefixes are shared deeply.
        byte[] tail = new byte[random.Next(random.Next(10) == 0 ? 40 : 6)];
        for (int i = 0; i < tail.Length; i++) tail[i] = random.Next(20) == 0 ? (byte)random.Next(256) : (byte)random.Next('a', 'h');
        if (model.Terms.Count == 0 || random.Next(2) == 0) return tail;
        byte[] head = model.Terms.Keys.ElementAt(random.Next(Math.Min(50, model.Terms.Count)));
        return [.. head, .. tail];
    }

    private static Posting RandomPosting(Random random, FieldInfo field, int doc, int maxFreq)
    {
        int freq = !field.HasFreqs ? 1 : 1 + (int)(maxFreq * Math.Pow(random.NextDouble(), 6));
        List<Occurrence> occurrences = [];
        int position = 0;
        int start = 0;
        for (int i = 0; i < freq && field.HasPositions; i++)
        {
            position += random.Next(random.Next(50) == 0 ? 100_000 : 8);
            start += random.Next(30);
            byte[] payload = new byte[field.HasPayloads ? random.Next(3) * random.Next(4) : 0];
            random.NextBytes(payload);
            occurrences.Add(new Occurrence(position, start, start + random.Next(12), payload));
        }

        return new Posting(doc, freq, occurrences);
    }
}

internal sealed record Posting(int Doc, int Freq, IReadOnlyList<Occurrence> Occurrences);

internal sealed record Occurrence(int Position, int Start, int End, byte[] Payload);
