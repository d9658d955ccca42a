using SearchServer.Engine.Analysis;
using SearchServer.Engine.Documents;
using SearchServer.Engine.Indexing;
using SearchServer.Engine.Store;
using Xunit;

namespace SearchServer.Engine.Tests.Indexing;

/// <summary>What large documents take of the process's memory: measured while no other test runs.</summary>
[Collection(nameof(LargeDocumentMemoryTests))]
[CollectionDefinition(nameof(LargeDocumentMemoryTests), DisableParallelization = true)]
public class LargeDocumentMemoryTests
{
    /// <summary>The buffers and texts of these documents are five times the bound.</summary>
    [Fact]
    public void WhatLargeDocumentsTookIsReportedOrGivenBack()
    {
        const int Inverters = 8;
        const int Length = 8 << 20;
        using MemoryDirectory directory = new();
        FieldSchema schema = new();
        long before = GC.GetTotalMemory(forceFullCollection: true);
        List<SegmentInverter> inverters = [];
        for (int i = 0; i < Inverters; i++)
        {
            inverters.Add(new SegmentInverter(directory, $"_{i}", schema, new IndexWriterOptions(new StandardAnalyzer()) { MergePolicy = null }));
            string text = string.Concat(Enumerable.Repeat("word ", Length / 5));
            inverters[^1].Add([new TextField("text", text, stored: true), new StoredField("raw", text)], i);
        }

        long held = GC.GetTotalMemory(forceFullCollection: true) - before;
        long reported = inverters.Sum(inverter => inverter.MemoryUsed);
        TestContext.Current.TestOutputHelper?.WriteLine($"{held} bytes held, {reported} reported");
        Assert.InRange(held, long.MinValue, reported + (64 << 20));
        foreach (SegmentInverter inverter in inverters) inverter.Dispose();
    }
}
