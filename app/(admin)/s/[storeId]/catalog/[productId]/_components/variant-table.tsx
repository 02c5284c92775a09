import { Money } from '@/app/_components/format/amounts';
import { Card, CardHead } from '@/app/_components/ui/card';
import { HeadCell, Table } from '@/app/_components/ui/table';
import type { VariantView } from '@/core/stores/catalog/products/product-view';
import { stockWords } from '../../_components/product-words';

export function VariantTable({ variants, currency }: { variants: VariantView[]; currency: string }) {
  return (
    <Card aria-labelledby="variants">
      <CardHead
        id="variants"
        title="Variants"
        hint={variants.length === 1 ? 'One' : `${variants.length} to choose from`}
      />
      <Table
        head={
          <>
            <HeadCell>Variant</HeadCell>
            <HeadCell className="max-sm:hidden">SKU</HeadCell>
            <HeadCell>Price</HeadCell>
            <HeadCell>Stock</HeadCell>
          </>
        }
      >
        {variants.map((variant) => (
          <tr key={variant.id}>
            <td className="py-2.5 pr-3 pl-5">
              {variant.title}
              <p className="text-xs text-muted">
                {Object.entries(variant.options)
                  .map(([name, value]) => `${name}: ${value}`)
                  .join(' · ')}
              </p>
            </td>
            <td className="px-3 font-mono text-xs text-muted max-sm:hidden">{variant.sku ?? '–'}</td>
            <td className="px-3 whitespace-nowrap">
              <Money cents={variant.priceCents} currency={currency} />
            </td>
            <td className="pr-5 pl-3 whitespace-nowrap text-muted">
              {stockWords({ stock: variant.stock, inStock: variant.available })}
            </td>
          </tr>
        ))}
      </Table>
    </Card>
  );
}
