using Lucene.Net.Analysis;

namespace SearchServer.LuceneNet.Analysis;

/// <summary>Puts a filter behind a stream.</summary>
internal delegate TokenFilter Step(TokenStream stream);
