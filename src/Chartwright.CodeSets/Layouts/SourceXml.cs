using System.Text;
using System.Xml;
using System.Xml.Linq;
using Chartwright.CodeSets.Sources;

namespace Chartwright.CodeSets.Layouts;

/// <summary>Publishers' XML, without document type definitions, with line numbers.</summary>
internal static class SourceXml
{
    private const int HeadBytes = 600;

    /// <summary>Reads a whole file.</summary>
    /// <exception cref="SourceFormatException">It is not well-formed.</exception>
    public static XDocument Load(SourceFile file)
    {
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(file.Bytes), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
            return XDocument.Load(reader, LoadOptions.SetLineInfo);
        }
        catch (XmlException e)
        {
            throw new SourceFormatException($"{file.Name}({e.LineNumber}): is not well-formed XML ({e.Message}). The file is cut off or damaged; fetch it again.", e);
        }
    }

    /// <summary>The first characters, to recognise a root element by; empty for a file that does not begin as XML.</summary>
    public static string Head(SourceFile file)
    {
        var head = Encoding.Latin1.GetString(file.Head(HeadBytes));
        return head.TrimStart('\u00ef', '\u00bb', '\u00bf', ' ', '\r', '\n').StartsWith('<') ? head : string.Empty;
    }

    /// <summary>1-based line of an element.</summary>
    public static int Line(XElement element) => ((IXmlLineInfo)element).LineNumber;
}
