namespace SearchServer.Articles.Enrichment.Tagging;

/// <summary>What takes the features of a token: training lists them, tagging adds up their weights. Implementations are structs, so that nothing is called indirectly.</summary>
internal interface IFeatureSink
{
    public void Add(ulong feature);
}
