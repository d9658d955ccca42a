using System.CommandLine;
using SearchServer.Benchmarks;

Option<int> articles = new("--articles") { Description = "How many articles of news.jsonl.gz.", DefaultValueFactory = _ => 20_000 };
Option<int> rounds = new("--rounds") { Description = "Rounds, in which this engine and its peers take turns.", DefaultValueFactory = _ => 7 };
Option<double> warm = new("--warm") { Description = "Seconds to warm up each side of each class.", DefaultValueFactory = _ => 4 };
Option<int> indexing = new("--indexing-rounds") { Description = "Rounds of indexing; 0 for none.", DefaultValueFactory = _ => 2 };
Option<string[]> only = new("--class") { Description = "Only these classes of queries.", AllowMultipleArgumentsPerToken = true, DefaultValueFactory = _ => [] };
Command macro = new("macro", "Indexes real articles and searches them, here and in Apache Lucene on the same files, in Lucene.Net, and in SQLite.") { articles, rounds, warm, indexing, only };
macro.SetAction(result => MacroBenchmark.Run(new MacroOptions(
    result.GetValue(articles), result.GetValue(rounds), result.GetValue(warm), result.GetValue(indexing), result.GetValue(only)!)));
Command fuzzy = new("fuzzy", "Finds the terms similar to misspelt words, here, by a scan and in Apache Lucene on the same files.") { articles, rounds, warm };
fuzzy.SetAction(result => FuzzyBenchmark.Run(result.GetValue(articles), result.GetValue(rounds), result.GetValue(warm)));
Option<string?> index = new("--index") { Description = "An index of news.jsonl.gz that is there already; without it one is made, which takes minutes." };
Command product = new("product", "Searches articles as the product does: its default query beside that of before, which was any word.") { index, rounds, warm };
product.SetAction(result => ProductBenchmark.Run(result.GetValue(index), result.GetValue(rounds), result.GetValue(warm)));
Command http = new("http", "Searches over HTTP beside the same search without it.") { index, rounds, warm };
http.SetAction(result => HttpBenchmark.Run(result.GetValue(index), result.GetValue(rounds), result.GetValue(warm)));
return new RootCommand("Measures SearchServer against its peers. Build in Release.") { macro, fuzzy, product, http }.Parse(args).Invoke();
